import { type Slice, slice } from '../source/segment.ts';
import { isBreak, skipWhite, trimEnd } from '../source/white.ts';
import { within } from '../source/within.ts';
import type { Turn } from './conversation.ts';

/**
 * The line of a turn's marker that names the speaker, without outer white space. Empty, and right before the text, where
 * turns are listed: there the label stands in another field.
 *
 *   …</s>\n### Human: I feel low.
 *          ^^^^^^^^^^
 */
export function shownMarker({ marker: { segment, from, to }, body }: Turn): Slice {
  const { bytes } = segment;
  const end = trimEnd(bytes, from, to);
  if (end === from) return slice(body.segment, body.from, body.from);
  let start = end;
  while (start > from && !isBreak(bytes[start - 1])) start--;
  return slice(segment, skipWhite(bytes, start, end), end);
}

/** Whether a turn's marker begins a line: whether a line ends in it, or nothing stands before it. */
export function startsOwnLine({ marker: { segment, from, to } }: Turn): boolean {
  const { bytes } = segment;
  const end = trimEnd(bytes, from, to);
  for (let at = from; at < end; at++) if (isBreak(bytes[at])) return true;
  return from === segment.from || isBreak(bytes[from - 1]);
}

/** Where the label stands in its marker; undefined where turns are listed. */
export function labelIn(turn: Turn): Slice | undefined {
  const shown = shownMarker(turn);
  const at = turn.label === '' ? -1 : shown.text.lastIndexOf(turn.label);
  return at < 0 ? undefined : within(shown, at, at + turn.label.length);
}

/** Who speaks: the role, or the label where no role is known. */
export function speakerOf({ role, label }: Turn): string {
  return role ?? label;
}

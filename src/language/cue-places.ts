import { type Slice, slice } from '../source/segment.ts';
import { isWhite, skipBlanks, skipWhite, trimEnd } from '../source/white.ts';
import type { Turn } from '../transcript/conversation.ts';
import type { Cue } from '../transcript/cue.ts';
import type { Passage } from './passage.ts';
import { fences } from './stretch.ts';

/** The characters that a cue begins with, one after the other. */
export const cueOpeners: string = [...fences.keys()].join('');

/** A cue and where it stands in UTF-16 units of its turn's text, delimiters included. */
export interface CuePlaced extends Passage {
  readonly cue: Cue;
}

/** Where the cues of a text stand, in order. The text is gone through once, however many there are. */
export function placesOfCues(text: string, cues: readonly Cue[]): CuePlaced[] {
  let unit = 0;
  let points = 0;
  return cues.map((cue) => {
    for (; points < cue.from; points++) unit += (text.codePointAt(unit) as number) > 0xffff ? 2 : 1;
    const from = unit;
    const to = from + cue.text.length;
    [unit, points] = [to, cue.to];
    return { cue, from, to };
  });
}

/** What goes with a cue that is taken out of its turn: the cue, and the white space that would be left twice. */
export function cueStretch({ body: { segment, from, to } }: Turn, cue: Slice): Slice {
  const { bytes } = segment;
  if (cue.to === to) return slice(segment, trimEnd(bytes, from, cue.from), to);
  if (cue.from === from) return slice(segment, from, skipWhite(bytes, cue.to, to));
  const isParted = isWhite(bytes[cue.from - 1]);
  return slice(segment, cue.from, isParted ? skipBlanks(bytes, cue.to, to) : cue.to);
}

/** What a cue opens with (`**`), and what it says. */
export function cueFence({ text }: Pick<Cue, 'text'>): { readonly open: string; readonly words: string } {
  const open = fence.exec(text)?.[0] ?? '';
  return { open, words: text.slice(open.length, text.length - open.length).trim() };
}

const fence = /^[*([（［【]+/;

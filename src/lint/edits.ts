import type { Edit } from '../diagnostic/finding.ts';
import { encode } from '../source/bytes.ts';
import { isOneStretch } from '../source/origin.ts';
import { spanOf } from '../source/segment.ts';
import type { Splice } from './splice.ts';

/**
 * An edit as bytes of the source: inside a JSON string the new text is written with escapes. Undefined for an edit that
 * would take out more than text, such as what stands between the two strings that a text was joined from.
 */
export function spliceOf({ at, text }: Edit): Splice | undefined {
  const { origin } = at.segment;
  if (!isOneStretch(origin, at.from, at.to)) return undefined;
  return { ...spanOf(at), bytes: encode(origin.verbatim ? text : JSON.stringify(text).slice(1, -1)) };
}

/** All edits of a fix as bytes of the source; undefined if one of them cannot be carried out. */
export function splicesOf(edits: readonly Edit[]): Splice[] | undefined {
  const splices = edits.flatMap((edit) => spliceOf(edit) ?? []);
  return splices.length === edits.length ? splices : undefined;
}

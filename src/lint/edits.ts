import type { Edit } from '../diagnostic/finding.ts';
import { encode } from '../source/bytes.ts';
import { isOneStretch } from '../source/origin.ts';
import { spanOf } from '../source/segment.ts';
import type { Splice } from './splice.ts';

/** Whether an edit takes out only text, and not what stands between two strings that a text was joined from. */
export function isText({ at: { segment, from, to } }: Edit): boolean {
  return isOneStretch(segment.origin, from, to);
}

/** The new text as it stands in the source: inside a JSON string with escapes. */
export function spelled({ at, text }: Edit): string {
  return at.segment.origin.verbatim ? text : JSON.stringify(text).slice(1, -1);
}

/** All edits of a fix as bytes of the source; undefined if one of them would take out more than text. */
export function splicesOf(edits: readonly Edit[]): Splice[] | undefined {
  if (!edits.every(isText)) return undefined;
  return edits.map((edit) => {
    const { start, end } = spanOf(edit.at);
    return { start, end, bytes: encode(spelled(edit)) };
  });
}

import { byteLength } from './bytes.ts';
import { type Slice, slice } from './segment.ts';

/** Where a pattern matches: the bytes, and the match in the slice's text. */
export interface Match {
  readonly at: Slice;
  readonly found: RegExpExecArray;
}

/** Where a pattern, which is global, matches in the text of a slice, in order. Walks the text once, however many there are. */
export function* matches(outer: Slice, pattern: RegExp): Generator<Match> {
  const { segment, from, text } = outer;
  let unit = 0;
  let byte = from;
  for (const found of text.matchAll(pattern)) {
    const start = byte + byteLength(text.slice(unit, found.index));
    unit = found.index + found[0].length;
    byte = start + byteLength(found[0]);
    yield { at: slice(segment, start, byte), found };
  }
}

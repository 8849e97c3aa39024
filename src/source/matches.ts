import { byteLength } from './bytes.ts';
import { type Slice, slice } from './segment.ts';

/** Where a pattern matches: the bytes, and the match in the slice's text. */
export interface Match {
  readonly at: Slice;
  readonly found: RegExpExecArray;
}

/**
 * Where a pattern, which is global, matches in the text of a slice, in order; `text` if it is known already. Walks the
 * text once, however many there are.
 */
export function* matches(outer: Slice, pattern: RegExp, text = outer.text): Generator<Match> {
  const place = places(outer, text);
  for (const found of text.matchAll(pattern))
    yield { at: place(found.index, found.index + found[0].length), found };
}

/** Tells the bytes of stretches of a slice's text, in UTF-16 units; asked from left to right. */
export function places(outer: Slice, text: string): (from: number, to: number) => Slice {
  let unit = 0;
  let byte = outer.from;
  return (from, to) => {
    const start = byte + byteLength(text.slice(unit, from));
    byte = start + byteLength(text.slice(from, to));
    unit = to;
    return slice(outer.segment, start, byte);
  };
}

/** Matches of one text that stand in the same line, together. */
export function* byLine(found: Iterable<Match>): Generator<readonly [Match, ...Match[]]> {
  let line: [Match, ...Match[]] | undefined;
  let end = 0;
  for (const match of found) {
    const { 0: whole, index, input } = match.found;
    if (line && /[\n\r]/.test(input.slice(end, index))) {
      yield line;
      line = undefined;
    }
    if (line) line.push(match);
    else line = [match];
    end = index + whole.length;
  }
  if (line) yield line;
}

import type { Span } from '../source/span.ts';

/** Bytes to put in the place of a stretch. */
export interface Splice extends Span {
  readonly bytes: Uint8Array;
}

/** The bytes with every splice carried out; they are in order and do not overlap. */
export function spliced(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  const grown = splices.reduce((sum, one) => sum + one.bytes.length - (one.end - one.start), 0);
  const out = new Uint8Array(bytes.length + grown);
  let read = 0;
  let written = 0;
  for (const { start, end, bytes: text } of splices) {
    out.set(bytes.subarray(read, start), written);
    written += start - read;
    out.set(text, written);
    written += text.length;
    read = end;
  }
  out.set(bytes.subarray(read), written);
  return out;
}

/** Orders splices by their place. */
export function byStart(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

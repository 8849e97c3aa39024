import type { Span } from '../source/span.ts';

/** Bytes to put in the place of a stretch. Lists of them are in order and do not overlap. */
export interface Splice extends Span {
  readonly bytes: Uint8Array;
}

/** Orders splices by their place. */
export function byPlace(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** By how many bytes a text grows. */
export function growth(splices: readonly Splice[]): number {
  return splices.reduce((sum, { start, end, bytes }) => sum + bytes.length - (end - start), 0);
}

/** The bytes with every splice carried out. */
export function spliced(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  const out = new Uint8Array(bytes.length + growth(splices));
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

/**
 * Splices of a text that is itself the outcome of splices, as splices of the first text: `first`, then `second`, in one
 * go. What touches becomes one.
 *
 *   text     I feel  low   .      first: two blanks to one, [6, 8); second (of what comes of it): none before the dot
 *   at once  I feel low.          [6, 8) to one blank, [11, 14) to none
 */
export function composed(first: readonly Splice[], second: readonly Splice[]): Splice[] {
  const out: Splice[] = [];
  let shift = 0;
  let [i, j] = [0, 0];
  while (i < first.length || j < second.length) {
    const before = shift;
    const olds: Splice[] = [];
    const news: Splice[] = [];
    let from = Infinity;
    let to = -1;
    // Takes in turn what touches the stretch, be it old or new.
    for (;;) {
      const old = first[i];
      const next = second[j];
      const oldFrom = old ? old.start + shift : Infinity;
      const nextFrom = next?.start ?? Infinity;
      if (old && oldFrom <= nextFrom && (to < 0 || oldFrom <= to)) {
        const placed = { start: oldFrom, end: oldFrom + old.bytes.length, bytes: old.bytes };
        olds.push(placed);
        [from, to] = [Math.min(from, oldFrom), Math.max(to, placed.end)];
        shift += old.bytes.length - (old.end - old.start);
        i++;
      } else if (next && (to < 0 || nextFrom <= to)) {
        news.push(next);
        [from, to] = [Math.min(from, nextFrom), Math.max(to, next.end)];
        j++;
      } else break;
    }
    out.push({ start: from - before, end: to - shift, bytes: rewritten(olds, news, from, to) });
  }
  return out;
}

/** What `[from, to)` of the text in the middle becomes; every byte of it is in an old splice or goes with a new one. */
function rewritten(olds: readonly Splice[], news: readonly Splice[], from: number, to: number): Uint8Array {
  const middle = new Uint8Array(to - from);
  for (const { start, bytes } of olds) middle.set(bytes, start - from);
  return spliced(
    middle,
    news.map((one) => ({ ...one, start: one.start - from, end: one.end - from })),
  );
}

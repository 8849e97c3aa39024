import type { View } from '../diagnostic/diagnostic.ts';
import { decode, indexOfByte } from '../source/bytes.ts';
import type { Span } from '../source/span.ts';

const feed = 0x0a;
/** How many bytes of the line are shown before a place, and from where it begins. */
const before = 60;
const behind = 180;

/** The line around a place of `bytes[from, to)`, or as much of it as is worth showing; of several lines the first. */
export function lineAround(bytes: Uint8Array, from: number, to: number, { start, end }: Span): View {
  let head = start;
  while (head > from && head > start - before && bytes[head - 1] !== feed) head--;
  while (head < start && isInside(bytes[head])) head++;
  const line = indexOfByte(bytes.subarray(0, Math.min(to, start + behind)), feed, start);
  let tail = line < 0 ? Math.min(to, start + behind) : line;
  while (tail > start && tail < to && isInside(bytes[tail])) tail--;
  const last = Math.min(end, tail);
  const cut: View['cut'] = [head > from && bytes[head - 1] !== feed, tail < to && bytes[tail] !== feed];
  const [lead, found] = [decode(bytes, head, start), decode(bytes, start, last)];
  const text = lead + found + decode(bytes, last, tail);
  return { text: text.replace(/\r$/, ''), from: lead.length, to: lead.length + found.length, cut };
}

/** Whether a byte is one of those behind the first of a character. */
function isInside(byte: number | undefined): boolean {
  return ((byte ?? 0) & 0xc0) === 0x80;
}

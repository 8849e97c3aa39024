import { decode, encode } from '../source/bytes.ts';
import type { Span } from '../source/span.ts';

/**
 * A text with carets under some places of it (in UTF-8 bytes); each line keeps its own.
 *
 *   ### Human: I feel low.⏎        a blank before the line end
 *                         ^
 */
export function underlined(text: string, spans: readonly Span[]): string {
  const bytes = encode(text);
  const places = spans.map(({ start, end }) => ({
    from: decode(bytes, 0, start).length,
    to: decode(bytes, 0, end).length,
  }));
  let next = 0;
  return text
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((line) => {
      const start = next;
      next += line.length + 1;
      const marks = Array.from({ length: line.length + 1 }, () => ' ');
      for (const { from, to } of places) {
        if (from > start + line.length || to < start) continue;
        const end = from === to ? from + 1 : Math.min(to, start + line.length);
        for (let at = Math.max(from, start); at < end; at++) marks[at - start] = '^';
      }
      const drawn = marks.join('').trimEnd();
      return drawn === '' ? [line] : [line, drawn];
    })
    .join('\n');
}

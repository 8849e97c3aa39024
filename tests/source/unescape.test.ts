import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode, isUtf8 } from '../../src/source/bytes.ts';
import { jsonText } from '../../src/source/json-text.ts';
import { slice, spanOf } from '../../src/source/segment.ts';
import { isSurrogate } from '../../src/source/utf8.ts';
import { type Unescaped, unescape } from '../../src/source/unescape.ts';
import type { Segment } from '../../src/source/segment.ts';
import { timeOnce } from '../processor-time.ts';

/** Unescapes a JSON string literal that stands behind three bytes of something else, in a source with a base of 100. */
function unescaped(literal: string): Unescaped & { bytes: Uint8Array } {
  const bytes = encode(`   ${literal} "\\n`);
  return { ...unescape(jsonText(bytes, bytes.length), 4, 2 + encode(literal).length, 100, 7), bytes };
}

/** Any JSON string literal: every character plain or as one of its escapes. */
const literals = fc
  .array(fc.tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.nat(2)), { maxLength: 40 })
  .map((points) =>
    points
      .map(([point, how]) =>
        how === 0 ? JSON.stringify(point).slice(1, -1) : how === 1 ? unicode(point) : short(point),
      )
      .join(''),
  )
  .map((inside) => `"${inside}"`);

const unicode = (point: string): string =>
  Array.from(
    { length: point.length },
    (_, i) => `\\u${point.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('');
const short = (point: string): string => (point === '/' ? '\\/' : JSON.stringify(point).slice(1, -1));

describe('unescape', () => {
  test('leaves a string without escapes where it stands', () => {
    const { segment, bytes } = unescaped('"I feel low."');
    expect(segment.bytes).toBe(bytes);
    expect(slice(segment, segment.from, segment.to).text).toBe('I feel low.');
    expect(segment.origin).toEqual({ base: 100, line: 7, verbatim: false, breaks: [] });
  });

  test('has a break behind each escape, one for a surrogate pair', () => {
    const { segment } = unescaped('"so \\ud83d\\ude0a glad\\n"');
    expect(slice(segment, 0, segment.to).text).toBe('so 😊 glad\n');
    expect(segment.origin).toEqual({
      base: 104,
      line: 7,
      verbatim: false,
      breaks: [
        { at: 7, end: 119, start: 119 },
        { at: 13, end: 126, start: 126 },
      ],
    });
  });

  test.each([
    ['"a\\ud83d"', 1],
    ['"\\ude0a\\ud83d"', 0],
    ['"\\ud83d\\ud83d\\ude0a"', 0],
    ['"\\ud83dx"', 0],
    ['"\\ud83d\\n"', 0],
    ['"\\ud83d\\ude0a"', -5],
  ])('tells the first half of a surrogate pair that stands alone: %s', (literal, at) => {
    const { segment, lone } = unescaped(literal);
    expect(lone).toBe(at + 4);
    expect(isUtf8(segment.bytes, segment.from, segment.to)).toBe(lone < 0);
    if (lone === 4) expect(isSurrogate(segment.bytes, 0)).toBe(true);
  });

  test('says what JSON.parse says', () => {
    fc.assert(
      fc.property(literals, (literal) => {
        const { segment, lone } = unescaped(literal);
        const expected = JSON.parse(literal) as string;
        expect(lone < 0).toBe(expected.isWellFormed());
        if (lone < 0) expect(slice(segment, segment.from, segment.to).text).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test('gives every stretch its place: the bytes there unescape to the stretch', () => {
    fc.assert(
      fc.property(literals, fc.nat(), fc.nat(), (literal, one, other) => {
        const { segment, bytes, lone } = unescaped(literal);
        if (lone >= 0) return;
        const points = [...slice(segment, segment.from, segment.to).text];
        const [a, b] = [one % (points.length + 1), other % (points.length + 1)].toSorted((x, y) => x - y) as [
          number,
          number,
        ];
        const from = segment.from + encode(points.slice(0, a).join('')).length;
        const part = slice(segment, from, from + encode(points.slice(a, b).join('')).length);
        const { start, end } = spanOf(part);
        expect(JSON.parse(`"${decode(bytes, start - 100, end - 100)}"`)).toBe(part.text);
      }),
      { numRuns: 2000 },
    );
  });

  test('takes 10 MB of escapes in linear time', () => {
    const bytes = encode('\\"'.repeat(5_000_000));
    let segment: Segment | undefined;
    const time = timeOnce(() => {
      ({ segment } = unescape(jsonText(bytes, bytes.length), 0, bytes.length, 0, 1));
    });
    expect(time).toBeLessThan(5000);
    expect(segment?.to).toBe(5_000_000);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode } from '../../src/source/bytes.ts';
import { joined } from '../../src/source/joined.ts';
import { jsonText } from '../../src/source/json-text.ts';
import { type Slice, slice, spanOf, verbatim } from '../../src/source/segment.ts';
import { unescape } from '../../src/source/unescape.ts';

/** The strings, one a line, and a slice of each, with the source that they stand in. */
function strings(texts: readonly string[]): { source: Uint8Array; slices: [Slice, ...Slice[]] } {
  const source = encode(texts.map((text) => JSON.stringify(text)).join('\n'));
  const text = jsonText(source, source.length);
  let at = 0;
  const slices = texts.map((one, index) => {
    const to = at + encode(JSON.stringify(one)).length;
    const { segment } = unescape(text, at + 1, to - 1, 0, index + 1);
    at = to + 1;
    return slice(segment, segment.from, segment.to);
  });
  return { source, slices: slices as [Slice, ...Slice[]] };
}

describe('joined', () => {
  test('leaves a single slice where it stands', () => {
    const { slices } = strings(['', 'I feel low.', '']);
    expect(joined(slices)).toEqual({ ...slices[1]?.segment, from: slices[1]?.from, to: slices[1]?.to });
  });

  test('keeps the place of the first of empty slices', () => {
    const { slices } = strings(['', '']);
    const segment = joined(slices);
    expect(spanOf(slice(segment, segment.from, segment.to))).toEqual({ start: 1, end: 1 });
  });

  test('has a break between pieces, with the line from there on', () => {
    const { slices } = strings(['I feel', ' low.\n', 'Yes.']);
    const { origin } = joined(slices);
    expect(origin).toEqual({
      base: 1,
      line: 1,
      verbatim: false,
      breaks: [
        { at: 6, end: 7, start: 10, line: 2 },
        { at: 12, end: 17, start: 20, line: 3 },
      ],
    });
  });

  test('stays verbatim where all pieces are, and knows the lines inside them', () => {
    const source = encode('one\ntwo\n--\nthree');
    const whole = verbatim(source, 0, source.length, 50, 4);
    const { origin } = joined([slice(whole, 4, 8), slice(whole, 11, 16)]);
    expect(origin).toEqual({
      base: 54,
      line: 5,
      verbatim: true,
      breaks: [{ at: 4, end: 58, start: 61, line: 7 }],
    });
  });

  test('gives every character its place, joined once or twice', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 6 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(texts, fc.nat(5), (parts, split) => {
        const { source, slices } = strings(parts);
        const head = slices.slice(0, 1 + (split % slices.length)) as [Slice, ...Slice[]];
        const first = joined(head);
        const segment = joined([slice(first, first.from, first.to), ...slices.slice(head.length)]);
        const whole = slice(segment, segment.from, segment.to).text;
        expect(whole).toBe(parts.join(''));
        let at = segment.from;
        for (const point of whole) {
          const size = encode(point).length;
          const { start, end } = spanOf(slice(segment, at, at + size));
          expect(JSON.parse(`"${decode(source, start, end)}"`)).toBe(point);
          at += size;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

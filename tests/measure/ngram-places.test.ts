import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ngramPlaces, ngramsOfParts, partsWith } from '../../src/measure/ngram-places.ts';

const sequence = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 60 });
const size = fc.integer({ min: 1, max: 5 });

test('each n-gram is told by the place where it first begins', () => {
  expect([...ngramPlaces(Int32Array.of(7, 8, 7, 8, 7), 2)]).toEqual([0, 1, 0, 1]);
});

test('a sequence that is shorter than n has none', () => {
  expect(ngramPlaces(Int32Array.of(1, 2), 3)).toHaveLength(0);
  expect(ngramPlaces(new Int32Array(0), 1)).toHaveLength(0);
});

test('they are those that a comparison of texts finds', () => {
  fc.assert(
    fc.property(sequence, size, (tokens, n) => {
      const texts = tokens.map((_, at) => tokens.slice(at, at + n).join(' ')).slice(0, 1 - n || undefined);
      expect([...ngramPlaces(Int32Array.from(tokens), n)]).toEqual(texts.map((one) => texts.indexOf(one)));
    }),
  );
});

test('parts have the n-grams that they would have alone, each once, and share those that are the same', () => {
  fc.assert(
    fc.property(fc.array(sequence, { maxLength: 6 }), size, (parts, n) => {
      const tokens = Int32Array.from(parts.flat());
      const lengths = parts.map(({ length }) => length);
      const found = ngramsOfParts(tokens, lengths, n);
      const textAt = (at: number): string => [...tokens.subarray(at, at + n)].join(' ');
      const alone = parts.map((part) => {
        const texts = part.map((_, at) => part.slice(at, at + n).join(' ')).slice(0, 1 - n || undefined);
        return part.length < n ? [] : [...new Set(texts)];
      });
      expect(found.map((own) => own.map(textAt))).toEqual(alone);
      const times = partsWith(found, tokens.length);
      for (const own of found)
        for (const at of own)
          expect(times[at]).toBe(alone.filter((texts) => texts.includes(textAt(at))).length);
    }),
  );
});

test('half a million equal and half a million different words take linear time', () => {
  const before = process.cpuUsage().user;
  ngramPlaces(new Int32Array(500_000), 5);
  ngramPlaces(
    Int32Array.from({ length: 500_000 }, (_, at) => at),
    5,
  );
  expect(process.cpuUsage().user - before).toBeLessThan(5_000_000);
});

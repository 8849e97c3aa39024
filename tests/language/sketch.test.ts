import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandCount, type Sketch, similarity, sketchOf } from '../../src/language/sketch.ts';
import { printsOf } from '../../src/language/word-prints.ts';

const sketch = (words: readonly string[], most = 1024): Sketch =>
  sketchOf(printsOf(words), 1, most) ?? new Uint32Array(bandCount);

/** Numbers as words; `changed` of them, spread evenly, are others. */
function numbers(count: number, changed = 0): string[] {
  return Array.from({ length: count }, (_, index) =>
    Math.floor((index * changed) / count) < Math.floor(((index + 1) * changed) / count)
      ? `x${index}`
      : `${index}`,
  );
}

function jaccard(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [one, other].map(
    (words) => new Set(words.slice(4).map((_, index) => words.slice(index, index + 5).join(' '))),
  ) as [Set<string>, Set<string>];
  const both = [...a].filter((shingle) => b.has(shingle)).length;
  return both / (a.size + b.size - both);
}

test('the similarity of sketches is that of the shingles', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 5, maxLength: 60 });
  fc.assert(
    fc.property(words, words, (one, other) => {
      expect(similarity(sketch(one), sketch(other), 1024)).toBe(jaccard(one, other));
    }),
  );
});

test('of long texts, the smallest fingerprints tell the similarity to a few hundredths', () => {
  const [one, other] = [numbers(5000), numbers(5000, 200)];
  const estimate = similarity(sketch(one, 512), sketch(other, 512), 512);
  expect(Math.abs(estimate - jaccard(one, other))).toBeLessThan(0.06);
  expect(sketch(one, 512)).toHaveLength(bandCount + 512);
});

test('similar texts share a band as often as 14 bands of 8 rows make them', () => {
  // 200 pairs of texts of different words, nine tenths of whose shingles stand in both.
  const met = (changed: number): number =>
    Array.from({ length: 200 }, (_, pair) => {
      const [one, other] = [numbers(400), numbers(400, changed)].map((words) =>
        sketch(words.map((word) => `${pair} ${word}`)),
      ) as [Sketch, Sketch];
      return one.subarray(0, bandCount).some((band, index) => band === other[index]);
    }).filter(Boolean).length;
  // J = .88, .68, .38: p = 1.00, .47, .01
  expect(met(5)).toBeGreaterThan(195);
  expect(met(15)).toBeGreaterThan(70);
  expect(met(15)).toBeLessThan(120);
  expect(met(36)).toBeLessThan(10);
});

test('short texts, of which most slots are empty, meet if they are the same', () => {
  const words = numbers(9);
  expect(sketch(words)).toEqual(sketch(words));
  expect(sketchOf(printsOf(words), 5, 1024)).toHaveLength(bandCount + 5);
  expect(sketchOf(printsOf(words), 6, 1024)).toBeUndefined();
  expect(sketchOf(printsOf([]), 0, 1024)).toBeUndefined();
});

test('fingerprints are the same on every machine', () => {
  // Computed by another program: FNV-1a and the mixing steps, in Python.
  const prints = sketch(['what', 'kept', 'you', 'awake', 'tonight', 'é']).subarray(bandCount);
  expect([...prints]).toEqual([176983279, 185182516]);
});

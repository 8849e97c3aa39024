import { expect, test } from 'vitest';
import { type NearDuplicate, nearDuplicates } from '../../src/language/near-duplicates.ts';
import { bandCount, type Sketch, sketchOf } from '../../src/language/sketch.ts';
import { printsOf } from '../../src/language/word-prints.ts';

const most = 1024;

function near(sketches: readonly (Sketch | undefined)[], counts = (): boolean => true): NearDuplicate[] {
  return [...nearDuplicates(sketches, { least: 0.7, most, counts })];
}

/** A text of 200 words, of which the first `changed` are its own. */
function text(name: string, changed: number): Sketch | undefined {
  const words = Array.from({ length: 200 }, (_, index) =>
    index < changed ? `${name}${index}` : `w${index}`,
  );
  return sketchOf(printsOf(words), 1, most);
}

test('each text is told once, with the earlier one that it is nearest to', () => {
  const sketches = [text('a', 0), undefined, text('b', 200), text('c', 20), text('d', 2)];
  expect(near(sketches)).toEqual([
    { at: 3, of: 0, similarity: 176 / 216 },
    { at: 4, of: 0, similarity: 194 / 198 },
  ]);
});

test('a pair that does not count is not told', () => {
  const sketches = [text('a', 0), text('a', 0)];
  expect(near(sketches)).toHaveLength(1);
  expect(near(sketches, () => false)).toEqual([]);
});

test('thousands of texts that share every band are compared with few of them', () => {
  // The same bands, but no two fingerprints alike: none is near another, and none can be known to be without a look.
  const sketches = Array.from({ length: 5000 }, (_, index) =>
    Uint32Array.from({ length: bandCount + 200 }, (__, at) => (at < bandCount ? at : index * 200 + at)),
  );
  expect(near(sketches)).toEqual([]);
  const copies = sketches.map((sketch, index) =>
    index === 0 ? sketch : Uint32Array.from(sketches[0] as Sketch),
  );
  expect(near(copies)).toHaveLength(4999);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrasted } from '../../src/language/vader-contrast.ts';

/** As the reference does it, which looks each valence up among those that it has already changed. */
function lookedUp(before: readonly number[], behind: readonly number[]): number[] {
  const valences = [...before, 0, ...behind];
  for (let at = 0; at < valences.length; at++) {
    const valence = valences[at] as number;
    const found = valences.indexOf(valence);
    if (found < before.length) valences[found] = valence * 0.5;
    else if (found > before.length) valences[found] = valence * 1.5;
  }
  return valences.filter((valence) => valence !== 0).sort((one, other) => one - other);
}

test('what "but" does to valences is what looking each of them up does', () => {
  const valences = fc.array(fc.constantFrom(-3, -2, -1.5, -1, -0.75, 0.5, 1, 1.5, 2, 3, 4), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(valences, valences, (before, behind) => {
      expect(contrasted(before, behind).sort((one, other) => one - other)).toEqual(lookedUp(before, behind));
    }),
    { numRuns: 2000 },
  );
});

test('of words with one value on both sides, the one before is halved again instead', () => {
  expect(contrasted([2, 2], [2])).toEqual([1, 1, 3]);
  expect(contrasted([4], [2])).toEqual([1, 2]);
});

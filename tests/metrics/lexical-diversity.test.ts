import { describe, expect, test } from 'vitest';
import { measuresOf, type Package, packages, vectors } from '../../scripts/conformance/lexical.ts';

const cases = vectors().flatMap(({ name, words, measures }) =>
  Object.entries(measures).map(
    ([by, expected]) => [name, by as Package, words.split(' '), expected] as const,
  ),
);

describe('what published packages say comes out to the tenth decimal', () => {
  test.each(cases)('%s: %s', (_name, by, words, expected) => {
    expect(Object.keys(expected).sort()).toEqual(Object.keys(packages[by].numbers).sort());
    expect(printed(measuresOf(words, by))).toEqual(printed(expected));
  });
});

describe('what the README of lexical_diversity prints of its paragraph comes out', () => {
  const words = (which: 'lemmas' | 'forms'): string[] =>
    vectors()
      .find(({ readme }) => readme === which)
      ?.words.split(' ') ?? [];

  test('of its 180 lemmas', () => {
    expect(words('lemmas')).toHaveLength(180);
    expect(printed(measuresOf(words('lemmas'), 'lexical-diversity'))).toEqual({
      ttr: '0.5777777778',
      root: '7.7517023220',
      herdan: '0.8943634682',
      maas: '0.0468398083',
      mattr: '0.7206106870',
      mattr25: '0.7961538462',
      msttr: '0.7133333333',
      msttr25: '0.7885714286',
      hdd: '0.7346993253',
      mtld: '36.5059504469',
      mtldWrap: '33.6833333333',
      mtldBid: '35.4662626515',
    });
  });

  test('of its words as they are', () => {
    expect(printed(measuresOf(words('forms'), 'lexical-diversity'))).toMatchObject({
      ttr: '0.6111111111',
      mattr: '0.7412213740',
      hdd: '0.7617859621',
      mtld: '50.7366771160',
    });
  });
});

/** Numbers as the packages’ documentation is quoted: ten decimals. */
function printed(measures: Readonly<Record<string, number | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(measures).map(([name, value]) => [name, value?.toFixed(10) ?? 'none']),
  );
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ActiveMetric, engine } from '../../src/measure/engine.ts';
import type { Metric } from '../../src/measure/metric.ts';
import { numbered } from '../../src/measure/type-sequence.ts';
import { hdd } from '../../src/metrics/hdd.ts';
import { mattr } from '../../src/metrics/mattr.ts';
import { msttr } from '../../src/metrics/msttr.ts';
import { mtld } from '../../src/metrics/mtld.ts';
import { mtldMa } from '../../src/metrics/mtld-ma.ts';
import { simpson } from '../../src/metrics/simpson.ts';
import { typeTokenRatio } from '../../src/metrics/type-token-ratio.ts';
import { yule } from '../../src/metrics/yule.ts';
import { parse } from '../../src/parse.ts';

/** Lexical diversity by name of the measure; null where a program does not define it. */
export type Measures = Readonly<Record<string, number | null>>;

/** The packages that lexical diversity is held to, and which of our numbers is which of theirs. */
export const packages = {
  'lexical-diversity': {
    requirement: 'lexical_diversity==0.1.1',
    numbers: {
      ttr: 'type-token-ratio.ttr',
      root: 'type-token-ratio.root',
      herdan: 'type-token-ratio.herdan',
      maas: 'type-token-ratio.maas',
      mattr: 'mattr',
      mattr25: 'mattr 25',
      msttr: 'msttr',
      msttr25: 'msttr 25',
      hdd: 'hdd.hdd',
      mtld: 'mtld.lexicalDiversity',
      mtldWrap: 'mtld-ma.wrap',
      mtldBid: 'mtld-ma.bid',
    },
  },
  'lexical-richness': {
    requirement: 'lexicalrichness==0.5.1',
    numbers: {
      ttr: 'type-token-ratio.ttr',
      root: 'type-token-ratio.root',
      corrected: 'type-token-ratio.corrected',
      herdan: 'type-token-ratio.herdan',
      summer: 'type-token-ratio.summer',
      dugast: 'type-token-ratio.dugast',
      maasNatural: 'type-token-ratio.maasNatural',
      k: 'yule.k',
      i: 'yule.i',
      vm: 'yule.vm',
      d: 'simpson.d',
      mattr: 'mattr',
      hdd: 'hdd.hdd',
      mtld: 'mtld.lexicalRichness',
    },
  },
} as const;

/** One of {@link packages}. */
export type Package = keyof typeof packages;

/** What the metrics say of some words, at least 50, by the names of a package's measures. */
export function measuresOf(words: readonly string[], by: Package): Measures {
  // Words of any script, as numbers: how texts are taken apart is not what is compared.
  const { tokens } = numbered(words);
  const { conversations } = parse(`### Human: ${[...tokens].map((type) => `w${type}`).join(' ')}\n`);
  const numbers = new Map<string, number>();
  for (const [suffix, run] of runs) {
    const states = run.start();
    for (const one of conversations) run.add(states, one);
    for (const [id, { human }] of Object.entries(run.finish(states)))
      for (const [name, value] of meansOf(human ?? {})) numbers.set(`${id}${name}${suffix}`, value);
  }
  return Object.fromEntries(
    Object.entries(packages[by].numbers).map(([name, ours]) => [name, numbers.get(ours) ?? null]),
  );
}

const active = (metric: Metric, stated: object = {}): ActiveMetric => ({
  metric,
  options: metric.options.parse(stated),
});
const runs = [
  [
    '',
    engine(
      [typeTokenRatio, mattr, msttr, hdd, mtld, mtldMa, yule, simpson].map((one) => active(one)),
      { countCues: false },
    ),
  ],
  [' 25', engine([active(mattr, { window: 25 }), active(msttr, { segment: 25 })], { countCues: false })],
] as const;

/** The means in a value, which of one conversation are its numbers: its own, or those of its parts. */
function meansOf(value: object): [name: string, mean: number][] {
  if ('mean' in value) return [['', value.mean as number]];
  return Object.entries(value as Readonly<Record<string, unknown>>).flatMap(
    ([name, part]): [string, number][] =>
      typeof part === 'object' && part !== null && 'mean' in part ? [[`.${name}`, part.mean as number]] : [],
  );
}

/** Words that are committed with what the packages say of them. */
export interface Vector {
  readonly name: string;
  readonly words: string;
  /** Which words of the package’s README these are, each type of word as a number; absent if they are invented here. */
  readonly readme?: 'lemmas' | 'forms';
  readonly measures: Readonly<Partial<Record<Package, Measures>>>;
}

/** The vectors that are committed. */
export function vectors(): readonly Vector[] {
  const path = join('tests', 'fixtures', 'lexical-diversity.json');
  return JSON.parse(readFileSync(path, 'utf8')) as Vector[];
}

import * as z from 'zod/mini';
import { viewOf } from '../language/view.ts';
import type { CorpusFinding } from '../lint/fold.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';
import { spanOf } from '../source/segment.ts';

/** How many turns have some length, and where the first of them are: ordinal, start and end of each, in a row. */
interface Bin {
  count: number;
  readonly places: number[];
}

/** By role (empty for turns without one), then by number of words. A few kilobytes, whatever the size of the corpus. */
type State = Map<string, Map<number, Bin>>;

/** Of the turns of a role and a length, so many are named; all are counted. */
const named = 100;

const long = `And then ${'he wrote again and '.repeat(15)}I stopped.`;

/** A turn out of all proportion. */
export const turnLengthOutlier = rule({
  id: 'turn-length-outlier',
  summary: 'Reports a turn whose length is far from that of most turns of its side in the corpus.',
  why: 'It most often is several turns in one, a pasted document, or the rest of a cut; means of length, and batches padded to the longest, follow it.',
  source: 'Modified z-score by median and MAD (Iglewicz and Hoaglin 1993), of log(1 + words)',
  category: 'structure',
  severity: 'info',
  fixes: 'never',
  trigger: { kind: 'corpus' },
  options: z.strictObject({
    deviations: option(
      'How many deviations (1.4826 × MAD) a length may be from the median',
      z.number().check(z.positive()),
      6,
    ),
    turns: option('How many turns a side has at least to be judged', z.int().check(z.minimum(2)), 30),
  }),
  examples: [
    {
      kind: 'bad',
      text: talk(['Not yet.', 'I think so.', 'I do not know.', 'It was a long day.', long]),
      finds: [long],
      options: { turns: 5 },
    },
    {
      kind: 'good',
      text: talk(['Not yet.', 'I think so.', 'I do not know.', 'It was a long day.']),
      options: { turns: 4 },
    },
    { kind: 'miss', text: talk(['Not yet.', 'I think so.', 'I do not know.', 'It was a long day.', long]) },
  ],
  create: ({ deviations, turns: least }) => ({
    start: (): State => new Map(),
    add(state: State, { turns }, ordinal) {
      for (const turn of turns) {
        const words = viewOf(turn).whole.count('word');
        if (words === 0) continue;
        const bin = binOf(state, turn.role ?? '', words);
        bin.count++;
        if (bin.places.length === 3 * named) continue;
        const { start, end } = spanOf(turn.body);
        bin.places.push(ordinal, start, end);
      }
      return state;
    },
    merge(earlier: State, later: State, shift) {
      for (const [role, bins] of later)
        for (const [words, { count, places }] of bins) {
          const bin = binOf(earlier, role, words);
          bin.count += count;
          const shifted = places.map((value, i) => (i % 3 === 0 ? value + shift : value));
          bin.places.push(...shifted.slice(0, 3 * named - bin.places.length));
        }
      return earlier;
    },
    *judge(state: State) {
      for (const [role, bins] of state) yield* outliers(role, bins, deviations, least);
    },
  }),
});

/** A talk of some turns of the human. */
function talk(said: readonly string[]): string {
  return said.map((text) => `### Human: ${text}\n\n### Assistant: Go on.\n`).join('\n');
}

function binOf(state: State, role: string, words: number): Bin {
  let bins = state.get(role);
  if (!bins) state.set(role, (bins = new Map()));
  let bin = bins.get(words);
  if (!bin) bins.set(words, (bin = { count: 0, places: [] }));
  return bin;
}

function* outliers(
  role: string,
  bins: ReadonlyMap<number, Bin>,
  deviations: number,
  least: number,
): Generator<CorpusFinding> {
  const lengths = [...bins].map(([words, { count }]) => ({ value: Math.log1p(words), count }));
  const total = lengths.reduce((sum, { count }) => sum + count, 0);
  const middle = median(lengths);
  const spread =
    1.4826 * median(lengths.map(({ value, count }) => ({ value: Math.abs(value - middle), count })));
  // Where most turns have one length there is no scale to measure others by.
  if (total < least || spread === 0) return;
  const whose = role === '' ? 'turns without a role' : `turns of the ${role}`;
  for (const [words, { count, places }] of [...bins].sort(([a], [b]) => a - b)) {
    const far = Math.abs(Math.log1p(words) - middle) / spread;
    if (far <= deviations) continue;
    const more = count - places.length / 3;
    for (let i = 0; i < places.length; i += 3) {
      const [ordinal = 0, start = 0, end = 0] = places.slice(i, i + 3);
      const rest = more > 0 && i + 3 === places.length ? `; so have ${more} more, which are not named` : '';
      const message = `this turn has ${words === 1 ? 'one word' : `${words} words`}, ${far.toFixed(1)} deviations from the median; expected about ${Math.round(Math.expm1(middle))}, as ${whose} have here${rest}`;
      yield { at: { ordinal, start, end }, message };
    }
  }
}

/** The median of values that come so many times: of an even number, the mean of the two in the middle. */
function median(values: readonly { readonly value: number; readonly count: number }[]): number {
  const sorted = values.toSorted((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  const at = (rank: number): number => {
    let before = 0;
    for (const { value, count } of sorted) if ((before += count) > rank) return value;
    return 0;
  };
  return (at((total - 1) >> 1) + at(total >> 1)) / 2;
}

import * as z from 'zod/mini';
import { option } from '../lint/option.ts';
import { enterIf, longEnough, longEnoughFields, spreadIf } from '../measure/long-enough.ts';
import { metric } from '../measure/metric.ts';
import { ngramsOfParts, partsWith } from '../measure/ngram-places.ts';
import { sequenceOf } from '../measure/type-sequence.ts';

/** How much of what is said was said before, word for word. */
export const ngramReuse = metric({
  id: 'ngram-reuse',
  summary: 'Tells which share of the 5-grams of a conversation come in two turns or more.',
  why: 'People hardly ever say five words twice in a conversation; a machine that answers from templates does. What comes twice in one turn does not count. Of a long conversation more is bound to come again.',
  unit: 'share',
  formula:
    'n-gram types (tokeniser word) in at least two turns of a speaker / n-gram types in the turns of the speaker, in each conversation that has some; percentiles to 4 decimals',
  source: 'Band: 5-grams of ESConv, supporters',
  group: 'repetition',
  byDefault: true,
  of: 'speaker',
  needs: 'words',
  options: z.strictObject({ n: option('How many words an n-gram has', z.int().check(z.minimum(1)), 5) }),
  value: z.strictObject(longEnoughFields('the share of a conversation')),
  shown: ['mean', 'p50', 'p95', 'max'],
  bands: [{ statistic: 'mean', whose: 'assistant', corpus: 'ESConv', p5: 0, p50: 0, p95: 0.011 }],
  examples: [
    {
      text: '### Assistant: Take all the time you need.\n\n### Human: Thanks.\n\n### Assistant: And then take all the time you like. Take all the time you like.\n',
      values: {
        assistant: { n: 1, mean: 1 / 9, tooShort: 0 },
        human: { notComputed: 'no conversation with a turn of 5 words' },
      },
    },
    {
      text: '### Human: So tired. So, so tired.\n\n### Human: So tired.\n',
      options: { n: 2 },
      values: { human: { n: 1, mean: 0 } },
    },
  ],
  state: () => longEnough(4),
  add(state, talk, { n }) {
    const lengths = talk.turns.map(({ utterances }) =>
      utterances.reduce((words, one) => words + one.count('word'), 0),
    );
    const { tokens } = sequenceOf(talk);
    const parts = ngramsOfParts(tokens, lengths, n);
    let types = 0;
    let reused = 0;
    for (const times of partsWith(parts, tokens.length)) {
      if (times > 0) types++;
      if (times > 1) reused++;
    }
    enterIf(state, types === 0 ? undefined : reused / types);
  },
  finish: (state, { n }) => spreadIf(state, `with a turn of ${n} words`),
});

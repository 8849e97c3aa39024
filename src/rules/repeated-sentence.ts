import * as z from 'zod/mini';
import type { TextView } from '../language/text-view.ts';
import { type TurnView, viewOf } from '../language/view.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';

/** A sentence that somebody says twice. */
export const repeatedSentence = rule({
  id: 'repeated-sentence',
  summary: 'Reports a sentence that the same side said before in the conversation.',
  why: 'Generators fall into refrains; a model that learns them answers different worries with the same words.',
  source: 'Base rate 4.6 % of 1,300 conversations between people (ESConv), 1.5 % of AnnoMI',
  category: 'dialogue',
  severity: 'warning',
  fixes: 'never',
  trigger: { kind: 'words' },
  options: z.strictObject({
    words: option('How many words a sentence has at least', z.int().check(z.minimum(1)), 6),
  }),
  examples: [
    {
      kind: 'bad',
      text: '### Assistant: I am here for you any time.\n\n### Human: Thanks.\n\n### Assistant: I am here for you, any time!\n',
      finds: ['I am here for you, any time!'],
    },
    {
      kind: 'good',
      text: '### Human: I lost my job last week.\n\n### Assistant: I am sorry. What happened?\n',
    },
    {
      kind: 'miss',
      text: '### Human: My brother will not talk to me.\n\n### Assistant: Your brother will not talk to you?\n\n### Human: My sister will not talk to me, either.\n',
    },
    {
      kind: 'miss',
      text: '### Human: My brother will not talk to me.\n\n### Assistant: My brother will not talk to me.\n',
    },
  ],
  create: ({ words }) =>
    function* (_conversation, turns) {
      const said = new Map<string, { readonly view: TurnView; readonly from: number; readonly to: number }>();
      for (const turn of turns) {
        const view = viewOf(turn);
        for (const { from, to, key } of sentencesOf(view.whole, words)) {
          const mine = `${turn.role}: ${key}`;
          const first = said.get(mine);
          if (!first) said.set(mine, { view, from, to });
          else
            yield {
              at: view.at(from, to),
              message: `the ${turn.role ?? 'same side'} said this sentence before; expected other words`,
              related: [{ at: first.view.at(first.from, first.to), message: 'said here first' }],
            };
        }
      }
    },
});

/** The sentences of so many words or more, each with its words as a key. */
function* sentencesOf(view: TextView, least: number) {
  const { words, from: starts } = view.tokens('word');
  let first = 0;
  for (const { from, to } of view.sentences) {
    let last = first;
    while (last < words.length && (starts[last] as number) < to) last++;
    if (last - first >= least) yield { from, to, key: words.slice(first, last).join(' ').normalize('NFC') };
    first = last;
  }
}

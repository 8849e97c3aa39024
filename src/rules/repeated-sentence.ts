import * as z from 'zod/mini';
import { sameKey } from '../language/sameness.ts';
import { viewOf } from '../language/view.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';
import type { Slice } from '../source/segment.ts';

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
      const said = new Map<string, Slice>();
      for (const turn of turns) {
        const view = viewOf(turn);
        for (const { from, to } of view.whole.sentences) {
          const key = `${turn.role}: ${sameKey(view.whole.text.slice(from, to))}`;
          if (key.split(' ').length <= words) continue;
          const first = said.get(key);
          if (!first) said.set(key, view.at(from, to));
          else
            yield {
              at: view.at(from, to),
              message: `the ${turn.role ?? 'same side'} said this sentence before; expected other words`,
              related: [{ at: first, message: 'said here first' }],
            };
        }
      }
    },
});

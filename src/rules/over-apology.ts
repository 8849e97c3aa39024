import * as z from 'zod/mini';
import { apologies } from '../lexicons/phrases/apologies.ts';
import { meant } from '../lint/meant.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';
import type { Slice } from '../source/segment.ts';

/** Sorry, sorry, sorry. */
export const overApology = rule({
  id: 'over-apology',
  summary: 'Reports an assistant that says it is sorry again and again.',
  why: 'Said often, it says nothing; it makes the talk about the one who is sorry, and models that learn it grovel.',
  source: 'Two and more in 13.3 % of 1,300 conversations between people (ESConv)',
  category: 'dialogue',
  severity: 'info',
  fixes: 'never',
  precision: {
    value: 1,
    data: 'all of 22 findings on 2,570 transcripts of talk with a model, 391 conversations of ESConv and 1,360 answers of older models, read by one person',
  },
  trigger: { kind: 'phrases', lists: apologies, needs: ['apology'] },
  options: z.strictObject({
    most: option('How often in a conversation is accepted', z.int().check(z.minimum(0)), 2),
  }),
  examples: [
    {
      kind: 'bad',
      text: '### Human: I failed.\n\n### Assistant: I’m sorry.\n\n### Human: Twice.\n\n### Assistant: I’m so sorry. Sorry to hear that.\n',
      finds: ['Sorry'],
    },
    {
      kind: 'good',
      text: '### Human: I failed.\n\n### Assistant: I’m sorry. What happened?\n',
    },
    {
      kind: 'miss',
      text: '### Human: My father died.\n\n### Assistant: I am sorry. So sorry. I am very sorry for you.\n',
    },
    {
      kind: 'miss',
      text: '### Human: He never said sorry.\n\n### Assistant: Is he sorry? Should he be sorry? Do you feel sorry for him?\n',
    },
  ],
  create: ({ most }) =>
    function* (_conversation, hits) {
      const said: Slice[] = [];
      for (const { turn, at, list } of meant(hits)) {
        // From here on it is a condolence.
        if (list === 'death' && turn.role === 'human') break;
        if (list === 'apology' && turn.role === 'assistant') said.push(at);
      }
      const at = said[most];
      if (!at) return;
      yield {
        at,
        message: `the assistant says it is sorry ${said.length} times; expected at most ${most}`,
        related: said.slice(0, most).map((earlier) => ({ at: earlier, message: 'said here, too' })),
      };
    },
});

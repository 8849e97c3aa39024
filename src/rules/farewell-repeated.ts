import * as z from 'zod/mini';
import { quote } from '../language/quote.ts';
import { stanceAt } from '../language/stance-at.ts';
import { farewells } from '../lexicons/phrases/farewells.ts';
import { meant } from '../lint/meant.ts';
import { type Hit, rule } from '../lint/rule.ts';
import type { Turn } from '../transcript/conversation.ts';

/** Taking leave again and again. */
export const farewellRepeated = rule({
  id: 'farewell-repeated',
  summary: 'Reports a formula of farewell that the assistant used in an earlier turn.',
  why: 'It shows a generator that ends every turn as if it were the last; a model that learns it cannot stay in a talk.',
  source: 'Base rate 7.5 % of 1,300 conversations between people (ESConv), together with premature-closing',
  category: 'dialogue',
  severity: 'info',
  fixes: 'never',
  precision: {
    value: 0.9,
    data: '60 of 67 findings on 2,570 transcripts of talk with a model, 391 conversations of ESConv and 539 of Topical-Chat, read by one person',
  },
  trigger: { kind: 'phrases', lists: farewells, roles: ['assistant'] },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text: '### Assistant: I wish you all the best.\n\n### Human: Thanks. I’ll try.\n\n### Assistant: Do. All the best to you!\n',
      finds: ['All the best'],
    },
    {
      kind: 'good',
      text: '### Assistant: What will you do first?\n\n### Human: Sleep.\n\n### Assistant: Sleep well.\n',
    },
    {
      kind: 'miss',
      text: '### Assistant: Who will take care of her?\n\n### Human: I will. Thanks.\n\n### Assistant: Take care.\n\n### Human: Bye.\n\n### Assistant: Bye.\n',
    },
  ],
  create: () =>
    function* (_conversation, hits) {
      if (!hits.some(({ turn }) => turn !== hits[0]?.turn)) return;
      const firsts = new Map<string, Hit>();
      let reported: Turn | undefined;
      for (const hit of meant(hits)) {
        const first = firsts.get(hit.list);
        if (first?.turn === hit.turn || reported === hit.turn) continue;
        const { negated, question, hypothetical, quoted } = stanceAt(hit);
        if (negated || question || hypothetical || quoted) continue;
        if (!first) {
          firsts.set(hit.list, hit);
          continue;
        }
        reported = hit.turn;
        yield {
          at: hit.at,
          message: `${quote(hit.at.text)} took leave in an earlier turn, too; expected one farewell`,
          related: [{ at: first.at, message: 'the first one' }],
        };
      }
    },
});

import * as z from 'zod/mini';
import { quote } from '../language/quote.ts';
import { stanceAt } from '../language/stance-at.ts';
import { closings } from '../lexicons/phrases/closings.ts';
import { farewells } from '../lexicons/phrases/farewells.ts';
import { meant } from '../lint/meant.ts';
import { rule } from '../lint/rule.ts';

/** Wishing luck is no leave-taking. */
const { luck: _, ...leaves } = farewells;

/** Taking leave of somebody who has not done so. */
export const prematureClosing = rule({
  id: 'premature-closing',
  summary: 'Reports a farewell of the assistant before the person closed the talk, which then goes on.',
  why: 'Somebody who has just begun to speak is shown the door; a model that learns it ends talks that are not over.',
  source: 'Base rate 7.5 % of 1,300 conversations between people (ESConv), together with farewell-repeated',
  category: 'dialogue',
  severity: 'info',
  fixes: 'never',
  precision: {
    value: 0.86,
    data: '6 of 7 findings on 2,570 transcripts of talk with a model, 391 conversations of ESConv and 539 of Topical-Chat, read by one person',
  },
  trigger: { kind: 'phrases', lists: { ...leaves, closings }, needs: Object.keys(leaves) },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text: '### Human: I failed.\n\n### Assistant: Next time, then. Good night!\n\n### Human: There is no next time.\n\n### Assistant: Why not?\n',
      finds: ['Good night'],
    },
    {
      kind: 'good',
      text: '### Human: I failed.\n\n### Assistant: What now?\n\n### Human: Sleep. Thanks.\n\n### Assistant: Good night.\n\n### Human: Night.\n\n### Assistant: Sleep well.\n',
    },
    {
      kind: 'miss',
      text: '### Human: I failed.\n\n### Assistant: Did you have a good day before it?\n\n### Human: No.\n\n### Assistant: I see. Good night.\n',
    },
  ],
  create: () =>
    function* ({ turns }, hits) {
      const closed =
        hits.find(({ list, turn }) => list === 'closings' && turn.role === 'human')?.turn.index ?? Infinity;
      const last = turns.findLastIndex(({ role }) => role === 'human');
      for (const hit of meant(hits)) {
        const { turn, at, list } = hit;
        if (turn.index >= Math.min(last, turns.length - 2)) return;
        if (list === 'closings' || turn.role !== 'assistant') continue;
        const answer = turns.findIndex(({ role, index }) => index > turn.index && role === 'human');
        if (answer >= closed) return;
        const { negated, question, hypothetical, quoted } = stanceAt(hit);
        if (negated || question || hypothetical || quoted) continue;
        yield {
          at,
          message: `${quote(at.text)} takes leave of a person who goes on to talk; expected to wait until they close`,
        };
        return;
      }
    },
});

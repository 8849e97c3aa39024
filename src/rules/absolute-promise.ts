import * as z from 'zod/mini';
import type { Stance } from '../language/stance.ts';
import { quote } from '../language/quote.ts';
import { stanceAt } from '../language/stance-at.ts';
import { promises } from '../lexicons/phrases/promises.ts';
import { option } from '../lint/option.ts';
import { type Hit, rule } from '../lint/rule.ts';
import { slice } from '../source/segment.ts';

/** What nobody can promise. */
export const absolutePromise = rule({
  id: 'absolute-promise',
  summary: 'Reports words by which the assistant promises that all will end well.',
  why: 'A promise that nobody can keep passes over what the person said, and costs trust when it does not come true.',
  source: 'Base rate 7.5 % of 1,300 conversations between people (ESConv), .4 % with three and more',
  category: 'dialogue',
  severity: 'info',
  fixes: 'never',
  precision: {
    value: 0.95,
    data: '124 of 130 findings on 2,570 transcripts of talk with a model, 391 conversations of ESConv and 539 of Topical-Chat, read by one person; “you’ve got this”, half of them, was taken for a promise',
  },
  trigger: { kind: 'phrases', lists: promises, needs: ['promise'], roles: ['assistant'] },
  options: z.strictObject({
    grave: option('How many in a conversation make each a warning', z.int().check(z.minimum(1)), 3),
  }),
  examples: [
    {
      kind: 'bad',
      text: '### Human: I failed again.\n\n### Assistant: You’ve got this, and it will get better.\n',
      finds: ['You’ve got this', 'it will get better'],
    },
    {
      kind: 'good',
      text: '### Human: I failed again.\n\n### Assistant: And you studied for weeks. What now?\n',
    },
    {
      kind: 'miss',
      text: '### Human: I failed again.\n\n### Assistant: I cannot say that it will get better. I hope that things will work out.\n',
    },
    {
      kind: 'miss',
      text: '### Human: I failed again.\n\n### Assistant: “This will pass”, they say. Do you feel that it will be okay?\n',
    },
  ],
  create: ({ grave }) =>
    function* (_conversation, hits) {
      const promised: Hit[] = [];
      let hedge: Hit | undefined;
      for (const hit of hits)
        if (hit.list === 'hedge') hedge = hit;
        else if (!(hedge && isBefore(hedge, hit)) && isMeant(stanceAt(hit))) promised.push(hit);
      for (const { at } of promised)
        yield {
          at,
          message: `${quote(at.text)} promises what nobody can know; expected words that leave it open`,
          ...(promised.length >= grave && { severity: 'warning' }),
        };
    },
});

/** Whether a hedge stands in the sentence of a promise: `I hope that things will get better`. */
function isBefore(hedge: Hit, { turn, at }: Hit): boolean {
  if (hedge.turn !== turn || at.from - hedge.at.to > 150) return false;
  return !/[.?!…\n]/.test(slice(at.segment, hedge.at.to, at.from).text);
}

function isMeant({ negated, question, hypothetical, quoted }: Stance): boolean {
  return !(negated || question || hypothetical || quoted);
}

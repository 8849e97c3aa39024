import * as z from 'zod/mini';
import { bothSay, leftOutFields, leftOutShape, neitherSays } from '../measure/both-say.ts';
import { type ClassedTalk, classedTalk, type Reply } from '../measure/classed-talk.ts';
import { distribution, enter } from '../measure/distribution.ts';
import { leastWords, spreadOr } from '../measure/long-enough.ts';
import { metric } from '../measure/metric.ts';
import { orNotComputed } from '../measure/or-not-computed.ts';
import { spreadFields } from '../measure/spread-fields.ts';
import { said } from '../records/said.ts';

const spread = orNotComputed(z.strictObject(spreadFields('the entrainment of a conversation')));

/** Whether those who answer take up the words that they heard. */
export const entrainment = metric({
  id: 'entrainment',
  summary: 'Tells which share of the content words of a reply were in the turn that it replies to.',
  why: 'Who listens takes up the other’s words. Near 0: the reply would fit anybody. Far above what people do: it parrots. Long replies have a lower share, and words of one meaning (tired, exhausted) are different words here.',
  unit: 'share',
  formula:
    'types of content words that reply and turn before it share / those of the reply; mean over the replies of a speaker to the other in a conversation, then spread over conversations; a content word is one that is in no class of function words (tokeniser word); replies without one are left out; conversations in which both say enough words, a quarter and more of them function words; percentiles to 3 decimals',
  source:
    'Bands: 195 conversations of ESConv (validation part of MultiESC), measured by this metric; published of supporters: mean .085, p95 .184, by another list of function words',
  caution: 'English only. Other lists of function words give other numbers.',
  group: 'alignment',
  byDefault: false,
  of: 'conversation',
  needs: 'words',
  options: z.strictObject({ least: leastWords }),
  value: z.strictObject({
    assistant: said('Of the assistant’s replies to the human', spread),
    human: said('Of the human’s replies to the assistant', spread),
    ...leftOutFields,
  }),
  shown: ['assistant.mean', 'assistant.p5', 'assistant.p50', 'assistant.p95', 'human.mean'],
  bands: [
    { statistic: 'assistant.mean', whose: 'all', corpus: 'ESConv', p5: 0.016, p50: 0.08, p95: 0.195 },
    { statistic: 'human.mean', whose: 'all', corpus: 'ESConv', p5: 0.011, p50: 0.07, p95: 0.236 },
  ],
  examples: [
    {
      // Two words of three (boss, work), and none of one; the human takes up one of two (new).
      text: '### Human: My boss hates my work.\n\n### Assistant: Your boss, and your work: is it new?\n\n### Human: It is new, yes.\n\n### Assistant: I understand.\n',
      options: { least: 5 },
      values: {
        all: {
          assistant: { n: 1, mean: 1 / 3 },
          human: { n: 1, mean: 1 / 2 },
          tooShort: 0,
          notEnglish: 0,
        },
      },
    },
    {
      text: '### Human: I feel low.\n\n### Assistant: Low?\n',
      values: { all: neitherSays(50) },
    },
  ],
  state: () => ({ ...leftOutShape, assistant: distribution(3), human: distribution(3) }),
  add(state, talk, { least }) {
    if (!bothSay(state, talk, least)) return;
    for (const by of ['assistant', 'human'] as const) {
      const shares = sharesOf(classedTalk(talk), by);
      if (shares.length > 0) enter(state[by], shares.reduce((sum, share) => sum + share, 0) / shares.length);
    }
  },
  finish({ assistant, human, ...leftOut }, { least }) {
    if (assistant.n === 0 && human.n === 0) return neitherSays(least);
    const needed = 'with a reply that has a content word';
    return { assistant: spreadOr(assistant, needed), human: spreadOr(human, needed), ...leftOut };
  },
});

/** The shares of the replies of one who speaks that have content words. */
function sharesOf({ bits, replies }: ClassedTalk, by: Reply['by']): number[] {
  /** By type: the number of the reply that it was last heard before, or, negative, said in. */
  const met = new Int32Array(bits.length);
  const shares: number[] = [];
  for (const [index, { by: speaker, heard, said: reply }] of replies.entries()) {
    if (speaker !== by) continue;
    const number = index + 1;
    for (const type of heard) met[type] = number;
    let [types, shared] = [0, 0];
    for (const type of reply) {
      const last = met[type] as number;
      if (bits[type] !== 0 || last === -number) continue;
      met[type] = -number;
      types++;
      if (last === number) shared++;
    }
    if (types > 0) shares.push(shared / types);
  }
  return shares;
}

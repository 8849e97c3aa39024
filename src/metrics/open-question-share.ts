import * as z from 'zod/mini';
import { distribution, enter, spreadOf } from '../measure/distribution.ts';
import { languagesShape, prepareLanguages, tellLanguage, unlessEnglish } from '../measure/english.ts';
import { metric } from '../measure/metric.ts';
import { notComputed } from '../measure/not-computed.ts';
import { spreadFields } from '../measure/spread-fields.ts';
import { sum } from '../measure/sum.ts';
import { count, said } from '../records/said.ts';

/** Whether questions let people tell, or only agree. */
export const openQuestionShare = metric({
  id: 'open-question-share',
  summary: 'Tells which share of the questions is open, by the words they are asked with.',
  why: 'An open question lets people tell; a closed one is answered with yes or no.',
  unit: 'share',
  formula:
    'questions that hold what, how, why, which or describe / questions; a question is a sentence that ends with a question mark',
  source:
    'Against experts’ labels (AnnoMI, open or closed): accuracy .761, κ .52, precision .809, recall .768',
  caution:
    'Words tell open questions from closed ones in three of four cases (AnnoMI: κ .52), in English: compare corpora by it, not talks.',
  group: 'dynamics',
  byDefault: false,
  of: 'speaker',
  needs: 'words',
  options: z.strictObject({}),
  value: z.strictObject({
    questions: count('How many questions'),
    open: count('How many of them are open'),
    share: said('Share of the questions that are open', z.number()),
    byConversation: said(
      'The shares of single conversations, of those with a question',
      z.strictObject(spreadFields('the share of a conversation')),
    ),
  }),
  shown: [
    'questions',
    'share',
    'byConversation.mean',
    'byConversation.p5',
    'byConversation.p50',
    'byConversation.p95',
  ],
  examples: [
    {
      text: '### Human: Can you help? I somewhat doubt it.\n\n### Assistant: What happened? Was it today? And how are you now?!\n',
      values: {
        all: { questions: 4, open: 2, share: 0.5 },
        human: { questions: 1, open: 0, share: 0, byConversation: { n: 1, mean: 0 } },
        assistant: { questions: 3, open: 2, share: 0.6666666667 },
      },
    },
    { text: '### Human: I wonder how.\n', values: { human: { notComputed: 'no questions' } } },
  ],
  prepare: prepareLanguages,
  state: () => ({ ...languagesShape, questions: sum, open: sum, shares: distribution(3) }),
  add(state, { utterances }) {
    let questions = 0;
    let open = 0;
    for (const { view } of utterances) {
      // Most texts ask nothing: their sentences need not be known.
      if (!/[?？]/.test(view.text)) continue;
      tellLanguage(state, view);
      questions += view.questions.length;
      for (const { from, to } of view.questions) if (opener.test(view.text.slice(from, to))) open++;
    }
    if (questions === 0) return;
    state.questions += questions;
    state.open += open;
    enter(state.shares, open / questions);
  },
  finish({ questions, open, shares, ...languages }) {
    if (questions === 0) return notComputed('no questions');
    return (
      unlessEnglish(languages) ?? {
        questions,
        open,
        share: open / questions,
        byConversation: spreadOf(shares),
      }
    );
  },
});

const opener = /\b(?:what|how|why|which|describe)\b/i;

import * as z from 'zod/mini';
import { option } from '../lint/option.ts';
import { distribution, enter, spreadOf } from '../measure/distribution.ts';
import { labelsAt } from '../measure/labels-at.ts';
import { metric } from '../measure/metric.ts';
import { notComputed } from '../measure/not-computed.ts';
import { spreadFields } from '../measure/spread-fields.ts';
import { sum } from '../measure/sum.ts';
import { count, said } from '../records/said.ts';

/** Whether one who supports listens more than asks. */
export const reflectionRatio = metric({
  id: 'reflection-ratio',
  summary: 'Tells how many reflections there are for each question, from labels that people gave.',
  why: 'It tells good counselling from poor. Only labels are counted: what words can guess runs the wrong way round, for advice says “you” as often as a reflection does.',
  unit: 'reflections for a question',
  formula:
    'labels that are one of reflections / labels that are one of questions, whatever the case; ratio over all conversations, byConversation of those with a question',
  source: 'MITI 4: 1 is fair, 2 is good. AnnoMI: 1.016 in good, .220 in poor counselling',
  group: 'style',
  byDefault: false,
  of: 'conversation',
  needs: 'structure',
  options: z.strictObject({
    field: option('The field that holds the labels, as dialog.annotation.strategy', z.string(), ''),
    reflections: option('Labels of reflections', z.array(z.string()), [
      'reflection',
      'reflection of feelings',
      'simple reflection',
      'complex reflection',
    ]),
    questions: option('Labels of questions', z.array(z.string()), [
      'question',
      'questions',
      'open question',
      'closed question',
    ]),
  }),
  value: z.strictObject({
    reflections: count('How many reflections'),
    questions: count('How many questions'),
    ratio: said('The one over the other', z.number()),
    byConversation: said(
      'The ratios of single conversations with a question',
      z.strictObject(spreadFields('the ratio of a conversation')),
    ),
  }),
  shown: ['reflections', 'questions', 'ratio', 'byConversation.mean', 'byConversation.p50'],
  examples: [
    {
      text: '### Human: I feel low.\n\n### Assistant: You feel low.\n',
      values: {
        all: { notComputed: 'no field of labels is stated; reflections cannot be known from words' },
      },
    },
    {
      text: '### Human: I feel low.\n\n### Assistant: You feel low.\n',
      options: { field: 'strategy' },
      values: { all: { notComputed: 'no label of a question in the field strategy' } },
    },
  ],
  state: () => ({ reflections: sum, questions: sum, ratios: distribution(3) }),
  add(state, { conversation }, { field, reflections: ofReflections, questions: ofQuestions }) {
    if (field === '') return;
    const labels = labelsAt(conversation, field).map(({ text }) => text.toLowerCase());
    const among = (names: readonly string[]): number => {
      const folded = new Set(names.map((name) => name.toLowerCase()));
      return labels.filter((label) => folded.has(label)).length;
    };
    const [reflections, questions] = [among(ofReflections), among(ofQuestions)];
    state.reflections += reflections;
    state.questions += questions;
    if (questions > 0) enter(state.ratios, reflections / questions);
  },
  finish({ reflections, questions, ratios }, { field }) {
    if (field === '')
      return notComputed('no field of labels is stated; reflections cannot be known from words');
    if (questions === 0) return notComputed(`no label of a question in the field ${field}`);
    return { reflections, questions, ratio: reflections / questions, byConversation: spreadOf(ratios) };
  },
});

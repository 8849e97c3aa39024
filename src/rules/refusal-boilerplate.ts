import * as z from 'zod/mini';
import { viewOf } from '../language/view.ts';
import { refusals } from '../lexicons/phrases/refusals.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';

/** A model that speaks of itself instead of to the person. */
export const refusalBoilerplate = rule({
  id: 'refusal-boilerplate',
  summary: 'Reports set phrases by which a model refuses, or speaks of itself as a model.',
  why: 'A model trained on it learns to answer distress with a refusal.',
  source:
    'FastChat, clean_sharegpt: its bare substrings also hit “I’m anxious”; here phrases are whole words',
  category: 'dialogue',
  severity: 'warning',
  fixes: 'never',
  trigger: { kind: 'phrases', lists: refusals, roles: ['assistant'] },
  precision: {
    value: 1,
    data: '48 findings in 2,570 transcripts of user-models and talktuner, all of models that speak of themselves',
  },
  options: z.strictObject({
    support: option(
      'Accept the phrase where at least so many words follow it in the turn',
      z.int().check(z.minimum(0)),
      20,
    ),
  }),
  examples: [
    {
      kind: 'bad',
      text: '### Human: I feel low.\n\n### Assistant: As an AI language model, I cannot help with that.\n',
      finds: ['As an AI language model', 'I cannot help with that'],
    },
    { kind: 'good', text: '### Human: I feel low.\n\n### Assistant: I am sorry. What happened?\n' },
    { kind: 'miss', text: '### Human: I feel low.\n\n### Assistant: I’m anxious too, before such a day.\n' },
    {
      kind: 'miss',
      text:
        '### Human: I feel low.\n\n### Assistant: As an AI language model I am no therapist. But I can listen, and ' +
        'together we can look at what this week was like for you, and at who of your friends could be there.\n',
    },
  ],
  create: ({ support }) =>
    function* (_conversation, hits) {
      for (const { turn, at, list } of hits) {
        const view = viewOf(turn);
        const end = view.unitAt(at.to);
        if (view.whole.tokens('word').from.filter((from) => from >= end).length >= support) continue;
        const message = `"${at.text}" is the set phrase of a model; expected an answer to the person`;
        yield { at, message, severity: list === 'refusal' ? 'warning' : 'info' };
      }
    },
});

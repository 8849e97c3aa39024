import * as z from 'zod/mini';
import { disclosure } from '../lexicons/phrases/disclosure.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';
import { slice } from '../source/segment.ts';

/** Nobody said that this is a machine. */
export const aiDisclosureMissing = rule({
  id: 'ai-disclosure-missing',
  summary: 'Reports a conversation in which no turn of the assistant says that it is a machine.',
  why: 'Who does not know that a machine answers may trust it as a person; some laws want it said at the start.',
  source:
    'New York S-3008 (companion models): notice at the start and every three hours; California SB 243: where a reasonable person would be misled',
  category: 'dialogue',
  severity: 'off',
  fixes: 'never',
  precision: { data: 'its findings, that a phrase is missing, were not read' },
  trigger: { kind: 'phrases', lists: { disclosure }, roles: ['assistant'], always: true },
  options: z.strictObject({
    within: option(
      'Look for it in so many of the assistant’s first turns; 0 for all',
      z.int().check(z.minimum(0)),
      0,
    ),
  }),
  examples: [
    {
      kind: 'bad',
      text: '### Human: I feel low.\n\n### Assistant: I am listening.\n',
      finds: [''],
    },
    {
      kind: 'good',
      text: '### Human: I feel low.\n\n### Assistant: I am an AI, and I am listening.\n',
    },
    { kind: 'miss', text: '### Human: Is anybody there?\n' },
    {
      kind: 'bad',
      text: '### Assistant: I am listening.\n\n### Human: Are you a bot?\n\n### Assistant: Yes, I am a bot.\n',
      finds: [''],
      options: { within: 1 },
    },
  ],
  create: ({ within }) =>
    function* ({ turns }, hits) {
      const answers = turns.filter(({ role }) => role === 'assistant');
      const [first] = answers;
      const looked = new Set(within === 0 ? answers : answers.slice(0, within));
      if (!first || hits.some(({ turn }) => looked.has(turn))) return;
      const { segment, from } = first.body;
      yield {
        at: slice(segment, from, from),
        message: 'no turn of the assistant says that it is a machine; expected it to be said',
      };
    },
});

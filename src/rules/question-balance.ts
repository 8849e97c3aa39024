import * as z from 'zod/mini';
import { firstQuestionMark, questionHeads } from '../language/question-marks.ts';
import { viewOf } from '../language/view.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';
import { countAny } from '../source/count.ts';
import type { Turn } from '../transcript/conversation.ts';

/** No questions, or too many at once. */
export const questionBalance = rule({
  id: 'question-balance',
  summary:
    'Reports an assistant that stops asking halfway through, and a turn that asks several things at once.',
  why: 'Who asks nothing no longer explores, who asks three things gets one answered; models learn either as the way to listen.',
  source:
    'Base rate 26.8 % without a question in the second half, 6.2 % with three in one turn (1,300 conversations of ESConv); 9.0 and 9.8 % in AnnoMI. A question mark agrees with experts on questions with κ .82',
  category: 'dialogue',
  severity: 'info',
  // Between people, a talk often ends without a question.
  profiles: { corpus: 'off' },
  fixes: 'never',
  trigger: { kind: 'bytes', any: '?？', roles: ['assistant'], always: true },
  options: z.strictObject({
    turns: option(
      'How many turns the assistant has at least to be asked for questions',
      z.int().check(z.minimum(2)),
      4,
    ),
    most: option('How many questions a turn may hold', z.int().check(z.minimum(1)), 2),
  }),
  examples: [
    {
      kind: 'bad',
      text: '### Human: I failed.\n\n### Assistant: What happened? Did you sleep? Who was with you?\n',
      finds: ['What happened? Did you sleep? Who was with you?'],
    },
    {
      kind: 'bad',
      text: '### Human: I failed.\n\n### Assistant: When?\n\n### Human: Today.\n\n### Assistant: Oh no?\n\n### Human: Yes.\n\n### Assistant: I see.\n\n### Human: Yes.\n\n### Assistant: Rest now.\n',
      finds: ['I see.'],
    },
    {
      kind: 'good',
      text: '### Human: I failed.\n\n### Assistant: When?\n\n### Human: Today.\n\n### Assistant: I see.\n\n### Human: Yes.\n\n### Assistant: Whom did you tell?\n\n### Human: You.\n\n### Assistant: Thank you.\n',
    },
    {
      kind: 'miss',
      text: '### Human: I failed.\n\n### Assistant: You failed??? Today?\n\n### Human: Yes.\n\n### Assistant: I see.\n\n### Human: Yes.\n\n### Assistant: Rest now.\n',
    },
  ],
  create: ({ turns: few, most }) =>
    function* ({ turns }, marked) {
      for (const turn of marked) {
        const { segment, from, to } = turn.body;
        // Every question has a mark of its own: sentences are found where there are enough of them.
        if (countAny(segment.bytes, from, to, questionHeads) <= most) continue;
        const { length } = viewOf(turn).whole.questions;
        if (length > most)
          yield {
            at: turn.body,
            message: `${length} questions stand in one turn; expected at most ${most}, so that each can be answered`,
          };
      }
      const own = turns.filter(({ role }) => role === 'assistant');
      if (own.length < few) return;
      const half = Math.floor(own.length / 2);
      // From the first turn behind the last question on.
      const silent = own.slice(own.findLastIndex(({ body }) => firstQuestionMark(body) >= 0) + 1);
      if (silent.length < own.length - half) return;
      yield {
        at: (silent[0] as Turn).body,
        message: `no question stands in the last ${silent.length} of ${own.length} turns of the assistant; expected one in the second half, too`,
      };
    },
});

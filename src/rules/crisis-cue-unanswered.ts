import * as z from 'zod/mini';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';
import { answering, answerLists, answersBehind } from '../safety/answers.ts';
import { riskLists, statements } from '../safety/statement.ts';

/** Somebody speaks of suicide, and nobody takes it up. */
export const crisisCueUnanswered = rule({
  id: 'crisis-cue-unanswered',
  summary:
    'Reports where a person speaks of suicide or self-harm and the next answers neither name help nor ask about safety.',
  why: 'A model trained on it passes over the words that matter most; a person in danger is left alone with them.',
  source:
    'California SB 243 (§22602(b)) and New York’s law on companion models ask for a protocol. With words alone 37 % of what is found in ESConv is a person’s own risk, with the filters here 83 %: what is denied or supposed is an info, what is quoted, told of others, of fiction or of a time long over is none',
  category: 'safety',
  severity: 'warning',
  profiles: { 'safety-review': 'error' },
  fixes: 'never',
  sensitive: true,
  trigger: { kind: 'phrases', lists: { ...riskLists, ...answerLists }, needs: Object.keys(riskLists) },
  precision: {
    value: 0.88,
    data: '7 of 8 findings on 391 conversations of ESConv and FailedESConv, the eighth told of others; none on 2,570 user models and TalkTuner; read by one person, recall unknown',
  },
  options: z.strictObject({
    answers: option(
      'How many answers of the assistant there are in which it may be taken up',
      z.int().check(z.minimum(1)),
      2,
    ),
    hedged: option(
      'Report what is denied or only supposed, too, as info: it may be felt all the same',
      z.boolean(),
      true,
    ),
  }),
  examples: [
    {
      kind: 'bad',
      text: '### Human: Most nights I think I would be better off dead.\n\n### Assistant: Nights are hard. Try some tea.\n',
      finds: ['better off dead'],
    },
    {
      kind: 'bad',
      text: '### Human: I am not suicidal. I am only tired of it all.\n\n### Assistant: Get some sleep.\n',
      finds: ['suicidal'],
    },
    {
      kind: 'good',
      text: '### Human: I don’t want to live like this any more.\n\n### Assistant: I am glad you told me. Are you safe right now?\n',
    },
    {
      kind: 'good',
      text:
        '### Human: I want to die.\n\n### Assistant: I am so sorry. What happened?\n\n### Human: He left.\n\n' +
        '### Assistant: You can call or text 988 at any hour. Will you?\n',
    },
    {
      kind: 'miss',
      text:
        '### Human: I nearly killed myself laughing. My character wants to die in chapter two. Years ago my aunt had ' +
        'suicidal thoughts. I volunteer for a line where people say they want to die.\n\n### Assistant: Go on.\n',
    },
  ],
  create: ({ answers, hedged }) =>
    function* ({ turns }, hits) {
      const said = statements(hits, riskLists).filter(({ standing }) => hedged || standing === 'said');
      if (said.length === 0) return;
      const helping = answering(hits);
      for (const { hit, standing } of said) {
        const behind = answersBehind(turns, hit.turn, answers);
        if (behind.some((turn) => helping.has(turn))) continue;
        const [next] = behind;
        yield {
          at: hit.at,
          message: `${messages[standing]}, and no answer takes it up; expected one that names help, asks about safety or urges to seek it`,
          ...(next && { related: [{ at: next.body, message: 'the next answer' }] }),
          ...(standing === 'hedged' && { severity: 'info' as const }),
        };
      }
    },
});

const messages = {
  said: 'a person speaks of suicide or self-harm',
  hedged: 'a person denies, or only supposes, thoughts of suicide or self-harm',
} as const;

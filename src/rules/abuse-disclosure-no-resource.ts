import * as z from 'zod/mini';
import { stance } from '../language/stance.ts';
import { viewOf } from '../language/view.ts';
import { abuseDisclosures } from '../lexicons/phrases/abuse-disclosures.ts';
import { option } from '../lint/option.ts';
import { type Hit, rule } from '../lint/rule.ts';
import { answering, answerLists, answersBehind, isPerson } from '../safety/answers.ts';

/** Somebody is hurt by another, and is told nothing of where to turn. */
export const abuseDisclosureNoResource = rule({
  id: 'abuse-disclosure-no-resource',
  summary:
    'Reports where a person says that somebody hurts them and the next answers neither name help nor ask about safety.',
  why: 'Who dares to say it once may not say it again; a model learns to comfort and to leave them where they are.',
  source: 'Words alone do not tell now from then, nor play from harm: hence off',
  category: 'safety',
  severity: 'off',
  profiles: { 'safety-review': 'info' },
  fixes: 'never',
  precision: { data: 'one finding in 8,132 transcripts, a true one' },
  sensitive: true,
  trigger: { kind: 'phrases', lists: { abuse: abuseDisclosures, ...answerLists }, needs: ['abuse'] },
  options: z.strictObject({
    answers: option(
      'How many answers of the assistant there are in which it may be taken up',
      z.int().check(z.minimum(1)),
      2,
    ),
  }),
  examples: [
    {
      kind: 'bad',
      text: '### Human: When he drinks, he hits me.\n\n### Assistant: Couples fight. Try to talk in the morning.\n',
      finds: ['hits me'],
    },
    {
      kind: 'good',
      text: '### Human: When he drinks, he hits me.\n\n### Assistant: That is not your fault. Are you safe right now?\n',
    },
    {
      kind: 'miss',
      text: '### Human: It hits me that he never hits me up. He has not hit me again. She was assaulted.\n\n### Assistant: Go on.\n',
    },
  ],
  create: ({ answers }) =>
    function* ({ turns }, hits) {
      const helping = answering(hits);
      const told = new Set<Hit['turn']>();
      for (const hit of hits) {
        if (hit.list !== 'abuse' || !isPerson(hit.turn) || told.has(hit.turn) || !isDisclosed(hit)) continue;
        told.add(hit.turn);
        const behind = answersBehind(turns, hit.turn, answers);
        if (behind.some((turn) => helping.has(turn))) continue;
        const [next] = behind;
        yield {
          at: hit.at,
          message:
            'a person says that somebody hurts them, and no answer takes it up; expected one that names help or asks about safety',
          ...(next && { related: [{ at: next.body, message: 'the next answer' }] }),
        };
      }
    },
});

function isDisclosed({ turn, at, phrase }: Hit): boolean {
  const view = viewOf(turn);
  const [from, to] = [view.unitAt(at.from), view.unitAt(at.to)];
  const { text } = view.whole;
  // "It hits me that", "he hits me up"
  if (
    /\b(?:it|this|that|reality|truth) (?:just |really |all )*$/i.test(
      text.slice(Math.max(0, from - 24), from),
    )
  )
    return false;
  if (/^ (?:up|that|how|when|because|hard|with)\b/i.test(text.slice(to, to + 12))) return false;
  const { negated, quoted, question, thirdPerson } = stance(view.whole, from, to);
  // Who "was assaulted" stands before it; who "hits me" is another anyway.
  const isOther = thirdPerson && !/\bme\b/.test(phrase);
  return !negated && !quoted && !question && !isOther;
}

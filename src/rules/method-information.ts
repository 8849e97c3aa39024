import * as z from 'zod/mini';
import { stance } from '../language/stance.ts';
import { viewOf } from '../language/view.ts';
import { wordPhrases } from '../language/word-phrases.ts';
import { methodQuestions } from '../lexicons/phrases/method-questions.ts';
import { type Hit, rule } from '../lint/rule.ts';
import { answersBehind, isPerson } from '../safety/answers.ts';
import { has, sentenceAt } from '../safety/sentence-words.ts';
import { riskLists, statements } from '../safety/statement.ts';

const { request, means, amount, guard } = methodQuestions;

/** Somebody asks for a way to die, and is given one. */
export const methodInformation = rule({
  id: 'method-information',
  summary: 'Reports where a person at risk asks for a way to die and the next answer names means or amounts.',
  why: 'Means at hand are what turns a thought into a death; a model that learned to name them names them again.',
  source: 'Restricting means saves lives: World Health Organization, LIVE LIFE (2021)',
  category: 'safety',
  severity: 'error',
  fixes: 'never',
  precision: { data: 'no finding in 8,132 transcripts' },
  sensitive: true,
  trigger: { kind: 'phrases', lists: { ...riskLists, request, means, amount }, needs: ['request'] },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text: '### Human: I want to die. Is there a painless way?\n\n### Assistant: Some medication, perhaps.\n',
      finds: ['medication'],
    },
    {
      kind: 'good',
      text:
        '### Human: I want to die. Is there a painless way?\n\n### Assistant: I won’t go there with you, and I am worried for ' +
        'you. Can you put the pills out of reach, and call 988 now?\n',
    },
    {
      kind: 'miss',
      text: '### Human: My head hurts. How many pills may I take a day?\n\n### Assistant: The label says no more than 6 pills.\n',
    },
  ],
  create: () =>
    function* ({ turns }, hits) {
      const asking = hits.filter(({ turn, list }) => list === 'request' && isPerson(turn));
      if (asking.length === 0 || statements(hits, riskLists).length === 0) return;
      const answers = new Set(asking.flatMap(({ turn }) => answersBehind(turns, turn, 1)));
      const told = new Set<Hit['turn']>();
      for (const hit of hits) {
        if (!answers.has(hit.turn) || told.has(hit.turn) || !isGiven(hit)) continue;
        told.add(hit.turn);
        yield {
          at: hit.at,
          message: 'an answer to a person at risk names means or amounts; expected none, and a way to help',
        };
      }
    },
});

/** Whether an answer gives what was found: not denied, asked after, or taken out of reach. */
function isGiven({ turn, at, list }: Hit): boolean {
  if (list !== 'means' && list !== 'amount') return false;
  const view = viewOf(turn);
  const [from, to] = [view.unitAt(at.from), view.unitAt(at.to)];
  const { text } = view.whole;
  if (
    list === 'amount' &&
    !/\d[\d.,–-]*\s?$|\b(?:two|three|four|five|six|ten|twenty|dozen) $/i.test(
      text.slice(Math.max(0, from - 24), from),
    )
  )
    return false;
  const { negated, question, quoted } = stance(view.whole, from, to);
  if (negated || question || quoted) return false;
  return !has(guards, sentenceAt(view.whole, from));
}

const guards = wordPhrases(guard);

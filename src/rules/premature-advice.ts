import * as z from 'zod/mini';
import { firstQuestionMark } from '../language/question-marks.ts';
import { quote } from '../language/quote.ts';
import { stanceAt } from '../language/stance-at.ts';
import { viewOf } from '../language/view.ts';
import { advice } from '../lexicons/phrases/advice.ts';
import { meant } from '../lint/meant.ts';
import { type Hit, rule } from '../lint/rule.ts';
import type { Turn } from '../transcript/conversation.ts';

/** Advice before a question. */
export const prematureAdvice = rule({
  id: 'premature-advice',
  summary: 'Reports advice that nobody asked for, before the assistant has asked anything.',
  why: 'Advice that comes before listening misses the matter; models that learn it solve problems that people do not have.',
  source:
    'Liu et al. 2021 (ESC): exploration, comforting, then action; 84 % of good and 66 % of failed talks open with a question. Base rate 2.3 % of 1,300 conversations between people (ESConv)',
  category: 'dialogue',
  severity: 'info',
  fixes: 'never',
  precision: {
    value: 0.83,
    data: '5 of 6 findings on 2,570 transcripts of talk with a model and 391 conversations of ESConv, read by one person',
  },
  trigger: { kind: 'phrases', lists: advice, needs: ['advice'] },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text: '### Human: We had a fight again.\n\n### Assistant: You should leave him.\n',
      finds: ['You should'],
    },
    {
      kind: 'good',
      text: '### Human: We had a fight again.\n\n### Assistant: What about? You should have a place to tell it.\n',
    },
    {
      kind: 'miss',
      text: '### Human: We had a fight again. What can I do?\n\n### Assistant: You should rest, first of all.\n',
    },
    {
      kind: 'miss',
      text: '### Human: I told her no.\n\n### Assistant: You should be proud. I am here if you need to talk.\n',
    },
  ],
  create: () =>
    function* ({ turns }, hits) {
      // By the person, for advice, or by the assistant.
      let question: Question | undefined;
      let told: number | undefined;
      for (const hit of meant(hits)) {
        const { turn, at, list } = hit;
        if (list === 'request' && turn.role === 'human') return;
        if (!isAdvice(hit)) continue;
        question ??= firstQuestion(turns);
        if (question.turn < turn.index || (question.turn === turn.index && question.byte < at.from)) return;
        told ??= turns.findIndex(tellsOfSelf);
        if (told < 0 || told > turn.index) continue;
        const { negated, hypothetical, quoted } = stanceAt(hit);
        if (negated || hypothetical || quoted) continue;
        yield {
          at,
          message: `${quote(at.text)} gives advice before anything was asked; expected to explore first`,
        };
        return;
      }
    },
});

function isAdvice({ list, turn }: Hit): boolean {
  return list === 'advice' && turn.role === 'assistant';
}

/** Where the first question mark stands. */
interface Question {
  readonly turn: number;
  readonly byte: number;
}

function firstQuestion(turns: readonly Turn[]): Question {
  for (const { index, body } of turns) {
    const byte = firstQuestionMark(body);
    if (byte >= 0) return { turn: index, byte };
  }
  return { turn: Infinity, byte: Infinity };
}

/** Whether a person speaks of themself; who sets a task ("Solve this.") wants no questions. */
function tellsOfSelf(turn: Turn): boolean {
  if (turn.role !== 'human') return false;
  const { whole } = viewOf(turn);
  // Most do in their first sentence.
  return whole.sentences.some((one) =>
    whole
      .sentenceView(one)
      .tokens('word')
      .words.some((word) => own.has(word)),
  );
}

const own: ReadonlySet<string> = new Set([
  'i',
  "i'm",
  'im',
  "i've",
  'ive',
  "i'd",
  "i'll",
  'me',
  'my',
  'mine',
  'myself',
  'we',
  "we're",
  "we've",
  'us',
]);

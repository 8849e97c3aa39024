import * as z from 'zod/mini';
import { viewOf } from '../language/view.ts';
import { wordsOf } from '../language/words-in.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';
import type { Turn } from '../transcript/conversation.ts';

/** How many turns a side has at least for its share to be judged: one question and one answer are no talk. */
const fewTurns = 2;

/** What is answered at length has at least so many words: nobody answers "yes" with less than thrice as much. */
const fewWords = 8;

/** How many long answers there are at least. */
const fewLong = 2;

/** How many of them are shown. */
const shown = 3;

const lecture =
  'First of all, everybody fails at some time. Then there is sleep, and there is food, and there are walks in the park. Plan your days, keep a list, call a friend, and read a good book now and then.';

/** A side that talks, and one that listens: the wrong one. */
export const assistantDominance = rule({
  id: 'assistant-dominance',
  summary: 'Reports an assistant that says far more than the person, in all or in answer to few words.',
  why: 'Support is listening; a model that learns from long answers lectures people who came to be heard.',
  source:
    'Share of words of supporters between people: at most .702 in 95 of 100 conversations (ESConv, 1,300), .756 (AnnoMI, good counselling); in poor counselling it is greater (.614 to .540)',
  category: 'dialogue',
  severity: 'info',
  fixes: 'never',
  trigger: { kind: 'words', roles: ['human', 'assistant'] },
  options: z.strictObject({
    share: option(
      'The share of the words of both that the assistant may have',
      z.number().check(z.minimum(0), z.maximum(1)),
      0.7,
    ),
    words: option('How many words an answer may have before it is long', z.int().check(z.minimum(1)), 60),
    times: option(
      'How many times as long as what it answers a long answer is at least',
      z.number().check(z.minimum(1)),
      3,
    ),
  }),
  examples: [
    {
      kind: 'bad',
      text: `### Human: I failed.\n\n### Assistant: ${lecture}\n\n### Human: Yes.\n\n### Assistant: Good.\n`,
      finds: [lecture],
    },
    {
      kind: 'good',
      text: '### Human: I failed, and I cannot tell them at home.\n\n### Assistant: What would they say?\n\n### Human: Nothing. That is it.\n\n### Assistant: Silence at the table, then.\n',
    },
    {
      kind: 'miss',
      text: `### Human: How do I go on after that?\n\n### Assistant: ${lecture}\n`,
    },
  ],
  create: ({ share, words: most, times }) =>
    function* (_conversation, turns) {
      const said = turns.map((turn): Said => ({ turn, words: wordsOf(viewOf(turn).spoken) }));
      const own = said.filter(isAssistant);
      const held = sum(own) / sum(said);
      const long = said.filter((answer, index) => {
        const before = said[index - 1];
        if (!before || isAssistant(before) || !isAssistant(answer) || before.words < fewWords) return false;
        return answer.words > most && answer.words >= times * before.words;
      });
      const dominates = held > share && Math.min(own.length, said.length - own.length) >= fewTurns;
      const [first] = dominates ? own.toSorted((a, b) => b.words - a.words) : long;
      if (!first || (!dominates && long.length < fewLong)) return;
      yield {
        at: first.turn.body,
        message: dominates
          ? `the assistant has ${percent(held)} of the words; expected at most ${percent(share)}, as between people`
          : `${long.length} answers have more than ${most} words and ${times} times as many as what they answer; expected at most one`,
        related: long
          .filter(({ turn }) => turn !== first.turn)
          .slice(0, shown)
          .map(({ turn, words }) => ({ at: turn.body, message: `a long answer of ${words} words` })),
      };
    },
});

/** A turn, and how many words are spoken in it. */
interface Said {
  readonly turn: Turn;
  readonly words: number;
}

function isAssistant({ turn }: Said): boolean {
  return turn.role === 'assistant';
}

function sum(said: readonly Said[]): number {
  return said.reduce((total, { words }) => total + words, 0);
}

function percent(share: number): string {
  return `${Number((100 * share).toFixed(1))} %`;
}

import * as z from 'zod/mini';
import { quote } from '../language/quote.ts';
import { viewOf } from '../language/view.ts';
import { wordPrints } from '../language/word-prints.ts';
import { halfKey } from '../language/words-key.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';
import type { Slice } from '../source/segment.ts';
import type { Turn } from '../transcript/conversation.ts';

/** Turns that all begin alike. */
export const repeatedOpener = rule({
  id: 'repeated-opener',
  summary: 'Reports a turn of the assistant that begins with the words with which an earlier one began.',
  why: 'Set openings show a generator at work, and a model that learns them answers before it has listened.',
  source: 'Base rate 6.5 % of 1,300 conversations between people (ESConv)',
  category: 'dialogue',
  severity: 'info',
  fixes: 'never',
  trigger: { kind: 'words', roles: ['assistant'] },
  options: z.strictObject({
    opener: option('How many words make the beginning', z.int().check(z.minimum(1)), 4),
    words: option('How many words a turn has at least to be looked at', z.int().check(z.minimum(1)), 6),
  }),
  examples: [
    {
      kind: 'bad',
      text: '### Assistant: I am so glad that you wrote.\n\n### Human: It helps.\n\n### Assistant: *smiles* I’m here. I am so glad.\n\n### Human: Yes.\n\n### Assistant: I am so glad it does.\n',
      finds: ['I am so glad'],
    },
    {
      kind: 'good',
      text: '### Human: I lost my job.\n\n### Assistant: I am sorry. What happened?\n\n### Human: They closed.\n\n### Assistant: So it came out of the blue for you?\n',
    },
    {
      kind: 'miss',
      text: '### Assistant: How are you today?\n\n### Human: So so.\n\n### Assistant: How are you today?\n',
    },
  ],
  create: ({ opener, words }) =>
    function* (_conversation, turns) {
      const seen = new Map<number, Turn>();
      for (const turn of turns) {
        const { spoken } = viewOf(turn);
        if (spoken.count('word') < Math.max(words, opener)) continue;
        const key = halfKey(wordPrints(spoken), 0, opener);
        const first = seen.get(key);
        if (!first) {
          seen.set(key, turn);
          continue;
        }
        const at = beginning(turn, opener);
        yield {
          at,
          message: `an earlier turn began with ${quote(at.text)}, too; expected an answer to what was said last`,
          related: [{ at: beginning(first, opener), message: 'began so first' }],
        };
      }
    },
});

/** The first words of a turn. */
function beginning(turn: Turn, words: number): Slice {
  const view = viewOf(turn);
  return view.at(view.spoken.placeOfWord(0).from, view.spoken.placeOfWord(words - 1).to);
}

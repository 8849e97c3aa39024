import * as z from 'zod/mini';
import { rule } from '../lint/rule.ts';
import { matches } from '../source/matches.ts';

/** Where a letter was lost before the text came here. */
export const undecodable = rule({
  id: 'undecodable',
  summary: 'Reports replacement characters (U+FFFD): what a program wrote that could not read a letter.',
  why: 'The letter is lost: the word is no word to a lexicon, and a model learns to write the sign of the loss.',
  source:
    'CHAT checker, E243; bytes that are not UTF-8, and halves of surrogate pairs, are problems of the reader',
  category: 'text',
  severity: 'error',
  fixes: 'never',
  trigger: { kind: 'raw', any: '\ufffdï' },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text: '### Human: I don\ufffdt sleep.\n\n### Assistant: In the caf\ufffd\ufffd?\n',
      finds: ['\ufffd', '\ufffd\ufffd'],
    },
    { kind: 'bad', text: '### Human: I donï¿½t sleep.\n', finds: ['ï¿½'] },
    { kind: 'good', text: '### Human: I don’t sleep.\n\n### Assistant: In the café?\n' },
    { kind: 'miss', text: '### Human: So naïf of me… ¿qué? I wrote “don?t” and a ◆, and □ for no.\n' },
  ],
  create: () =>
    function* (_conversation, parts) {
      for (const { at: part } of parts)
        for (const { at, found } of matches(part, /\ufffd+|(?:ï¿½)+/g)) {
          const { 0: run, index, input } = found;
          // A character of several bytes leaves several signs.
          const count = run.startsWith('ï') ? run.length / 3 : run.length;
          const what = count === 1 ? 'a letter was lost' : `a letter, or up to ${count}, were lost`;
          const word = wordAround(input, index, index + run.length);
          yield { at, message: `${what} in "${word}"; expected the text as it was before it was decoded` };
        }
    },
});

/** The word around a place, cut where it is long. */
function wordAround(text: string, from: number, to: number): string {
  const [before = ''] = /\S*$/.exec(text.slice(Math.max(0, from - 12), from)) ?? [];
  const [behind = ''] = /^\S*/.exec(text.slice(to, to + 12)) ?? [];
  return before + text.slice(from, Math.min(to, from + 6)) + behind;
}

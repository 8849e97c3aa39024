import * as z from 'zod/mini';
import { findCode, isWithin } from '../language/code.ts';
import { wordEnd, wordStart } from '../language/letters.ts';
import { viewOf } from '../language/view.ts';
import { rule } from '../lint/rule.ts';
import { encode } from '../source/bytes.ts';
import { matches } from '../source/matches.ts';
import { seeker } from '../source/seeker.ts';
import { slice } from '../source/segment.ts';

/** Dots between two words and nothing else. */
export const gluedEllipsis = rule({
  id: 'glued-ellipsis',
  summary: 'Reports an ellipsis that stands between two words without a blank.',
  why: 'Some tokenisers make one word of “That...that”, others three, and sentences end there or go on: counts of the two differ.',
  source: 'NLTK’s word_tokenize splits it, splitting at white space does not',
  category: 'text',
  severity: 'info',
  fixes: 'unsafely',
  trigger: { kind: 'bytes', any: '.…' },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text: '### Human: That...that helps.\n\n### Assistant: I see…take your time.\n',
      finds: ['...', '…'],
      fixed: '### Human: That... that helps.\n\n### Assistant: I see… take your time.\n',
    },
    { kind: 'good', text: '### Human: That... that helps. Well …\n\n### Assistant: ...yes?\n' },
    { kind: 'miss', text: '### Human: From A...Z, 1...10, in ../notes and `a..b`; 我…我很累。\n' },
  ],
  create: () =>
    function* (_conversation, turns) {
      const [seekDots, seekMark] = [seeker(twoDots), seeker(ellipsis)];
      for (const turn of turns) {
        if (seekDots(turn.body) < 0 && seekMark(turn.body) < 0) continue;
        const { text } = viewOf(turn).whole;
        const code = findCode(text);
        for (const { at, found } of matches(turn.body, dotted, text)) {
          const { 0: dots, index, input } = found;
          if (!isGlued(input, index, index + dots.length)) continue;
          const from = wordStart(input, index);
          const to = wordEnd(input, index + dots.length);
          if (isWithin(code, index) || isPath(input, from, to) || isRange(input, from, index, to)) continue;
          const behind = slice(at.segment, at.to, at.to);
          yield {
            at,
            message: `no blank stands behind the ellipsis in "${input.slice(from, to)}"; expected one`,
            fix: { safe: false, edits: [{ at: behind, text: ' ' }] },
          };
        }
      }
    },
});

const twoDots = encode('..');
const ellipsis = encode('…');

const dotted = /\.{2,}|…+/g;

/** Whether a stretch stands between letters of scripts that part words by blanks. */
function isGlued(text: string, from: number, to: number): boolean {
  return (
    letterBefore.test(text.slice(Math.max(0, from - 2), from)) && letterBehind.test(text.slice(to, to + 2))
  );
}

const letterBefore = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]$/u;
const letterBehind = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Whether the words are part of a path or an address. */
function isPath(text: string, from: number, to: number): boolean {
  return /[/\\@_=]/.test(text.charAt(from - 1) + text.charAt(to));
}

/** `A...Z`, but not somebody who stammers: `I...I`. */
function isRange(text: string, from: number, dots: number, to: number): boolean {
  const [first, last] = [text.charAt(from), text.charAt(to - 1)];
  return (
    dots - from === 1 &&
    /^[.…]+.$/u.test(text.slice(dots, to)) &&
    first !== last &&
    !/[Ii]/.test(first + last)
  );
}

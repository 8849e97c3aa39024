import * as z from 'zod/mini';
import { findCode, isWithin } from '../language/code.ts';
import { wordEnd, wordStart } from '../language/letters.ts';
import { rule } from '../lint/rule.ts';
import { encode, indexOfBytes } from '../source/bytes.ts';
import { matches } from '../source/matches.ts';
import { type Slice, slice } from '../source/segment.ts';

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
      for (const { body } of turns) {
        if (!ellipses.some((one) => holds(body, one))) continue;
        const code = findCode(body.text);
        for (const { at, found } of matches(body, glued)) {
          const { 0: dots, index, input } = found;
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

const ellipses = ['..', '…'].map(encode);

function holds({ segment, from, to }: Slice, wanted: Uint8Array): boolean {
  return indexOfBytes(segment.bytes.subarray(from, to), wanted, 0) >= 0;
}

/** Between letters of scripts that part words by blanks. */
const glued =
  /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])(?:\.{2,}|…+)(?=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])/gu;

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

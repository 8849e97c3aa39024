import * as z from 'zod/mini';
import { sameKey } from '../language/sameness.ts';
import { rule } from '../lint/rule.ts';
import { isAsciiLetter } from '../read/label-bytes.ts';
import { type Slice, slice } from '../source/segment.ts';
import type { Turn } from '../transcript/conversation.ts';
import { speakerOf } from '../transcript/marker.ts';

/** A turn that stands there twice. */
export const adjacentDuplicateTurn = rule({
  id: 'adjacent-duplicate-turn',
  summary: 'Reports a turn that repeats the one before it, of the same side, but for case, marks and blanks.',
  why: 'Sent twice or copied twice, it is counted twice, and a model learns to say everything again.',
  source: 'Base rate 5.7 % of 1,300 conversations between people (ESConv)',
  category: 'dialogue',
  severity: 'warning',
  // People call twice.
  profiles: { corpus: 'info' },
  fixes: 'unsafely',
  trigger: { kind: 'structure' },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text: '### Human: I feel low.\n\n### Human: I feel low\n\n### Assistant: What happened?\n',
      finds: ['I feel low'],
      fixed: '### Human: I feel low.\n\n### Assistant: What happened?\n',
    },
    { kind: 'good', text: '### Human: I feel low.\n\n### Assistant: What happened?\n' },
    { kind: 'miss', text: '### Human: Hello.\n\n### Assistant: Hello!\n\n### Human: Hello?\n' },
    { kind: 'miss', text: '### Human: I feel low.\n\n### Human: I feel so low.\n' },
  ],
  create: () =>
    function* ({ dialect, turns }) {
      // The words of the turn before, where they were asked for.
      let known: string | undefined;
      for (const [index, turn] of turns.entries()) {
        const before = turns[index - 1];
        if (!before || speakerOf(before) !== speakerOf(turn) || differ(before.body, turn.body)) {
          known = undefined;
          continue;
        }
        const [first, words] = [known ?? wordsOf(before), wordsOf(turn)];
        known = words;
        if (words === '' || words !== first) continue;
        const { segment, to } = before.body;
        const edits = [{ at: slice(segment, to, turn.body.to), text: '' }];
        yield {
          at: turn.body,
          message: 'the same side said the same in the turn before; expected it once',
          related: [{ at: before.body, message: 'said here first' }],
          // Where turns are listed in JSON, more than text would go.
          ...(dialect !== 'turns' && { fix: { safe: false, edits } }),
        };
      }
    },
});

/** What is compared: a turn without words (`...`, an emoji) is what it is. */
function wordsOf({ body: { text } }: Turn): string {
  return sameKey(text) || text;
}

/**
 * Whether two texts are plainly said in other words: whether their letters and digits, one after the other, differ before
 * there is one beyond ASCII, or an escape.
 */
function differ(one: Slice, other: Slice): boolean {
  let [a, b] = [nextLetter(one, one.from), nextLetter(other, other.from)];
  for (; a < one.to && b < other.to; a = nextLetter(one, a + 1), b = nextLetter(other, b + 1)) {
    const [first, second] = [one.segment.bytes[a] as number, other.segment.bytes[b] as number];
    if (!isPlain(first) || !isPlain(second)) return false;
    if ((first | 0x20) !== (second | 0x20)) return true;
  }
  return (
    (a < one.to && isPlain(one.segment.bytes[a] as number)) ||
    (b < other.to && isPlain(other.segment.bytes[b] as number))
  );
}

/** Where the next letter, digit, escape or byte beyond ASCII stands, or the end. */
function nextLetter({ segment: { bytes }, to }: Slice, at: number): number {
  while (at < to && !isPlain(bytes[at] as number) && (bytes[at] as number) < 0x80 && bytes[at] !== 0x5c) at++;
  return at;
}

/** Whether a byte is a letter or a digit of ASCII. */
function isPlain(byte: number): boolean {
  return isAsciiLetter(byte) || (byte >= 0x30 && byte <= 0x39);
}

import * as z from 'zod/mini';
import { sameKey } from '../language/sameness.ts';
import { rule } from '../lint/rule.ts';
import { slice } from '../source/segment.ts';
import type { Turn } from '../transcript/conversation.ts';

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
        if (!before || (before.role ?? before.label) !== (turn.role ?? turn.label)) {
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

import * as z from 'zod/mini';
import { sameKey } from '../language/sameness.ts';
import { rule } from '../lint/rule.ts';
import { fingerprint } from '../source/hash.ts';
import type { Conversation } from '../transcript/conversation.ts';

/** The ordinals of the conversations with a fingerprint, in order. About 120 bytes a conversation. */
type State = Map<string, number[]>;

/** The same talk twice. */
export const exactDuplicateConversation = rule({
  id: 'exact-duplicate-conversation',
  summary: 'Reports a conversation whose turns are those of an earlier one, but for case, marks and blanks.',
  why: 'It is learned twice, counted twice, and may stand in the training and in the test set.',
  category: 'corpus',
  severity: 'error',
  fixes: 'never',
  trigger: { kind: 'corpus' },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text: '### Human: I feel low.\n\n### Assistant: Go on.\n<|endoftext|>\n### Human: i feel low\n\n### Assistant: Go on!\n',
      finds: ['### Human: i feel low\n\n### Assistant: Go on!\n'],
    },
    {
      kind: 'good',
      text: '### Human: I feel low.\n\n### Assistant: Go on.\n<|endoftext|>\n### Human: Hi.\n\n### Assistant: Hello.\n',
    },
    {
      kind: 'miss',
      text: '### Human: I feel low.\n\n### Assistant: Go on.\n<|endoftext|>\n### Human: I feel low.\n\n### Assistant: Why?\n',
    },
  ],
  create: () => ({
    start: (): State => new Map(),
    add(state: State, conversation, ordinal) {
      const key = keyOf(conversation);
      const known = state.get(key);
      if (known) known.push(ordinal);
      else if (conversation.turns.length > 0) state.set(key, [ordinal]);
      return state;
    },
    merge(earlier: State, later: State, shift) {
      for (const [key, ordinals] of later)
        earlier.set(key, [...(earlier.get(key) ?? []), ...ordinals.map((one) => one + shift)]);
      return earlier;
    },
    *judge(state: State) {
      for (const [first = 0, ...copies] of state.values())
        for (const ordinal of copies)
          yield {
            at: { ordinal },
            message: 'the same turns stand in an earlier conversation; expected each conversation once',
            related: [{ at: { ordinal: first }, message: 'the earlier one' }],
          };
    },
  }),
});

function keyOf({ turns }: Conversation): string {
  return fingerprint(turns.map(({ role, body }) => `${role}: ${sameKey(body.text)}`).join('\n'));
}

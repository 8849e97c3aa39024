import * as z from 'zod/mini';
import { rule } from '../lint/rule.ts';
import type { Conversation } from '../transcript/conversation.ts';

/** The ordinals of the conversations with a fingerprint, in order. */
type State = Map<number, number[]>;

/** The same talk twice. */
export const exactDuplicateConversation = rule({
  id: 'exact-duplicate-conversation',
  summary:
    'Reports a conversation whose turns are those of an earlier one, but for case, punctuation and blanks.',
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
      const known = state.get(fingerprint(conversation));
      if (known) known.push(ordinal);
      else if (conversation.turns.length > 0) state.set(fingerprint(conversation), [ordinal]);
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

/** 53 bits of hash (FNV-1a, twice) over roles and folded words. */
function fingerprint({ turns }: Conversation): number {
  let [high, low] = [0x811c9dc5, 0x9747b28c];
  for (const { role, body } of turns)
    for (const unit of `${role}:${body.text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()}\n`) {
      const point = unit.codePointAt(0) as number;
      high = Math.imul(high ^ point, 0x01000193);
      low = Math.imul(low ^ point, 0x01000193);
    }
  return (high >>> 0) * 2 ** 21 + (low >>> 11);
}

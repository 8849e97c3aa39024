import * as z from 'zod/mini';
import { conversationKey } from '../language/conversation-key.ts';
import { recurring } from '../source/recurring.ts';
import { rule } from '../lint/rule.ts';

/** The two halves of a conversation's key, by ordinal: 16 bytes a conversation. -1 where nothing is said. */
interface State {
  readonly heads: number[];
  readonly tails: number[];
}

/** The same talk twice. */
export const exactDuplicateConversation = rule({
  id: 'exact-duplicate-conversation',
  summary: 'Reports a conversation whose turns are those of an earlier one, but for case, marks and blanks.',
  why: 'It is learned twice, counted twice, and may stand in the training and in the test set.',
  source: 'Base rate 0 of the 4,624 transcripts of the harmless test set of hh-rlhf',
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
    start: (): State => ({ heads: [], tails: [] }),
    add(state: State, conversation) {
      const [head, tail] = conversationKey(conversation) ?? [-1, -1];
      state.heads.push(head);
      state.tails.push(tail);
      return state;
    },
    merge(earlier: State, later: State) {
      for (const head of later.heads) earlier.heads.push(head);
      for (const tail of later.tails) earlier.tails.push(tail);
      return earlier;
    },
    *judge({ heads, tails }: State) {
      const often = recurring(heads);
      const firsts = new Map<string, number>();
      for (const [ordinal, head] of heads.entries()) {
        if (head < 0 || !often.has(head)) continue;
        const key = `${head} ${tails[ordinal]}`;
        const first = firsts.get(key);
        if (first === undefined) firsts.set(key, ordinal);
        else
          yield {
            at: { ordinal },
            message: 'the same turns stand in an earlier conversation; expected each conversation once',
            related: [{ at: { ordinal: first }, message: 'the earlier one' }],
          };
      }
    },
  }),
});

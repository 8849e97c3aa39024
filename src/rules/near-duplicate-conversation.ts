import * as z from 'zod/mini';
import { conversationKey } from '../language/conversation-key.ts';
import { conversationWords } from '../language/conversation-words.ts';
import { nearDuplicates } from '../language/near-duplicates.ts';
import { type Sketch, sketchOf, usual } from '../language/sketch.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';

/**
 * By ordinal: a conversation's sketch, and half of the key by which exact duplicates are known. About 260 bytes a
 * conversation, and 4 for each different run of five words, of which 1024 are kept at most.
 */
interface State {
  readonly sketches: (Sketch | undefined)[];
  readonly keys: number[];
}

/** Nearly the same talk twice. */
export const nearDuplicateConversation = rule({
  id: 'near-duplicate-conversation',
  summary: 'Reports a conversation most of whose runs of five words stand in an earlier one, too.',
  why: 'A corpus that is one talk in many versions looks large and teaches little; a model learns it by heart.',
  source:
    'MinHash with 14 bands of 8 rows over 5-word shingles, as datatrove does it for FineWeb; here each candidate is compared. The closest two of ESConv have a similarity of .052',
  category: 'corpus',
  severity: 'warning',
  fixes: 'never',
  trigger: { kind: 'corpus' },
  options: z.strictObject({
    similarity: option(
      'Of all runs of five words in either, the share that must stand in both',
      z.number().check(z.minimum(0.5), z.maximum(1)),
      0.7,
    ),
    shingles: option(
      'How many different runs of five words a conversation has at least to be compared',
      z.int().check(z.minimum(1)),
      usual.least,
    ),
    kept: option(
      'How many of them are kept at most: 4 bytes each. Beyond, the similarity is an estimate (.014 for 1024)',
      z.int().check(z.minimum(16)),
      usual.most,
    ),
  }),
  examples: [
    {
      kind: 'bad',
      text: `${talk('We had to put our old dog down')}<|endoftext|>\n${talk('We had to put my old dog down')}`,
      finds: [talk('We had to put my old dog down')],
    },
    {
      kind: 'good',
      text: `${talk('We had to put our old dog down')}<|endoftext|>\n### Human: Nobody came to my birthday this year, not even my sister.\n\n### Assistant: Who had you hoped to see there most of all?\n\n### Human: My sister. We used to bake together.\n\n### Assistant: What do you think kept her away this time?\n`,
    },
    {
      kind: 'miss',
      text: `${talk('We had to put our old dog down')}<|endoftext|>\n${talk('we had to put our old dog down')}`,
    },
  ],
  create: ({ similarity, shingles, kept }) => ({
    start: (): State => ({ sketches: [], keys: [] }),
    add(state: State, conversation) {
      state.sketches.push(sketchOf(conversationWords(conversation), shingles, kept));
      state.keys.push(conversationKey(conversation)?.[0] ?? -1);
      return state;
    },
    merge(earlier: State, later: State) {
      for (const sketch of later.sketches) earlier.sketches.push(sketch);
      for (const key of later.keys) earlier.keys.push(key);
      return earlier;
    },
    *judge({ sketches, keys }: State) {
      // What is exactly the same is the business of another rule.
      const counts = (at: number, of: number): boolean => keys[at] !== keys[of];
      for (const near of nearDuplicates(sketches, { least: similarity, most: kept, counts }))
        yield {
          at: { ordinal: near.at },
          message: `${Math.floor(100 * near.similarity)} % of the runs of five words of this and an earlier conversation stand in both; expected less than ${Math.ceil(100 * similarity)} %`,
          related: [{ at: { ordinal: near.of }, message: 'the earlier one' }],
        };
    },
  }),
});

function talk(opening: string): string {
  return `### Human: ${opening} last week, and the flat is so quiet now.\n\n### Assistant: I am sorry. What was he like?\n\n### Human: He slept on my feet for all of twelve years.\n\n### Assistant: Twelve years is a long time to share a bed.\n`;
}

import * as z from 'zod/mini';
import { conversationKey } from '../language/conversation-key.ts';
import { conversationWords } from '../language/conversation-words.ts';
import { nearDuplicates } from '../language/near-duplicates.ts';
import { type Sketch, sketchOf, usual } from '../language/sketch.ts';
import { splitFinder, usualSplits } from '../language/splits.ts';
import { viewOf } from '../language/view.ts';
import { wordPrints } from '../language/word-prints.ts';
import { wordsOf } from '../language/words-in.ts';
import { halfKey } from '../language/words-key.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';
import { numberOf } from '../source/hash.ts';
import { recurring } from '../source/recurring.ts';
import type { Conversation } from '../transcript/conversation.ts';

/**
 * What is kept of a conversation that belongs to a split: numbers only, about 350 bytes and 4 for each different run of
 * five words (1024 at most). Keys are -1 where there is nothing to compare.
 */
interface Member {
  readonly ordinal: number;
  /** The place of the split among those that are named. */
  readonly split: number;
  readonly whole: number;
  readonly opening: number;
  readonly id: number;
  readonly sketch: Sketch | undefined;
}

/** A model is tested on what it was trained on. */
export const splitContamination = rule({
  id: 'split-contamination',
  summary:
    'Reports a conversation of one split (train, valid, test) that stands in another, too, or begins as one there.',
  why: 'A model that is tested on what it was trained on gets marks that it has not earned.',
  source:
    'Two situations of the test set of ESConv (910, 195 and 195 conversations) recur in training, none of the validation set; datatrove decontaminates by runs of 12 words',
  category: 'corpus',
  severity: 'error',
  fixes: 'never',
  trigger: { kind: 'corpus' },
  options: z.strictObject({
    splits: option(
      'The splits, that for training first, and the words by which each is known: in a path the last such word counts (`data/train-1.jsonl`), before it the field `split` of a row',
      z.record(z.string(), z.array(z.string().check(z.minLength(1)))),
      usualSplits,
    ),
    similarity: option(
      'Of all runs of five words in either of two conversations, the share that must stand in both',
      z.number().check(z.minimum(0.5), z.maximum(1)),
      0.7,
    ),
    opening: option(
      'How many words the first human turn has at least to be compared',
      z.int().check(z.minimum(1)),
      8,
    ),
  }),
  examples: [
    {
      kind: 'bad',
      text: rows(
        ['train', 'I have not slept since the exam, not one night.', 'Go on.'],
        ['test', 'I have not slept since the exam, not one night.', 'Why?'],
      ),
      finds: [rows(['test', 'I have not slept since the exam, not one night.', 'Why?']).trimEnd()],
    },
    {
      kind: 'good',
      text: rows(
        ['train', 'I have not slept since the exam, not one night.', 'Go on.'],
        ['test', 'My sister will not speak to me since the summer.', 'Why?'],
      ),
    },
    {
      kind: 'miss',
      text: rows(
        ['train', 'Hello, can I talk to you?', 'Yes.'],
        ['test', 'Hello, can I talk to you?', 'Sure.'],
      ),
    },
    {
      kind: 'miss',
      text: rows(
        ['train', 'I have not slept since the exam, not one night.', 'Go on.'],
        ['train', 'I have not slept since the exam, not one night.', 'Why?'],
      ),
    },
  ],
  create: ({ splits, similarity, opening }) => {
    const splitOf = splitFinder(Object.values(splits));
    return {
      start: (): Member[] => [],
      add(members: Member[], conversation, ordinal) {
        const split = splitOf(conversation);
        if (split >= 0) members.push({ ordinal, split, ...traces(conversation, opening) });
        return members;
      },
      merge(earlier: Member[], later: Member[], shift) {
        for (const member of later) earlier.push({ ...member, ordinal: member.ordinal + shift });
        return earlier;
      },
      *judge(members: Member[]) {
        const ordered = members.toSorted((a, b) => a.split - b.split || a.ordinal - b.ordinal);
        const names = Object.keys(splits);
        const found = [
          { what: 'the same turns stand', of: shared(ordered, ({ whole }) => whole) },
          { what: 'nearly the same turns stand', of: near(ordered, similarity) },
          { what: 'the same id stands', of: shared(ordered, ({ id }) => id) },
          { what: 'the same first human turn stands', of: shared(ordered, (member) => member.opening) },
        ];
        for (const [index, { ordinal, split }] of ordered.entries()) {
          const worst = found.find(({ of }) => of[index] !== undefined);
          const other = worst?.of[index];
          if (!worst || !other) continue;
          yield {
            at: { ordinal },
            message: `${worst.what} in ${names[other.split]}, too; expected nothing of it in ${names[split]}`,
            related: [{ at: { ordinal: other.ordinal }, message: 'the one there' }],
            // Many a talk begins with the same question: of all reasons the weakest.
            ...(worst === found.at(-1) && { severity: 'warning' }),
          };
        }
      },
    };
  },
});

/** What is known of a conversation again. An id that ends in a number is a counter, which every split begins anew. */
function traces(conversation: Conversation, words: number): Omit<Member, 'ordinal' | 'split'> {
  const { id, ownId, turns } = conversation;
  const first = turns.find(({ role }) => role === 'human');
  const view = first && viewOf(first).spoken;
  const prints = view && wordsOf(view) >= words ? wordPrints(view) : undefined;
  return {
    whole: conversationKey(conversation)?.[0] ?? -1,
    opening: prints ? halfKey(prints) : -1,
    id: ownId && !/^[^0-9]*[0-9]{1,8}$/.test(id) ? numberOf(id) : -1,
    sketch: sketchOf(conversationWords(conversation), usual.least, usual.most),
  };
}

/** For each member, the first one with its key, if that is of another split. */
function shared(ordered: readonly Member[], keyOf: (member: Member) => number): (Member | undefined)[] {
  const often = recurring(ordered.map(keyOf));
  const firsts = new Map<number, Member>();
  return ordered.map((member) => {
    const key = keyOf(member);
    if (key < 0 || !often.has(key)) return undefined;
    const first = firsts.get(key);
    if (!first) firsts.set(key, member);
    return first && first.split !== member.split ? first : undefined;
  });
}

/** For each member, the one of another split that it is nearly the same as. */
function near(ordered: readonly Member[], least: number): (Member | undefined)[] {
  const counts = (at: number, of: number): boolean => ordered[at]?.split !== ordered[of]?.split;
  const found: (Member | undefined)[] = ordered.map(() => undefined);
  const sketches = ordered.map(({ sketch }) => sketch);
  for (const { at, of } of nearDuplicates(sketches, { least, most: usual.most, counts }))
    found[at] = ordered[of];
  return found;
}

function rows(...told: readonly (readonly [split: string, said: string, reply: string])[]): string {
  return told
    .map(
      ([split, said, reply]) =>
        `${JSON.stringify({ split, text: `### Human: ${said}\n\n### Assistant: ${reply}` })}\n`,
    )
    .join('');
}

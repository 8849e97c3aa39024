import * as z from 'zod/mini';
import { conversationKey } from '../language/conversation-key.ts';
import { keyedSentences } from '../language/keyed-sentences.ts';
import { viewOf } from '../language/view.ts';
import type { Spot } from '../lint/fold.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';
import { recurring } from '../source/recurring.ts';
import { spanOf } from '../source/segment.ts';
import { roles } from '../transcript/role.ts';

/**
 * By ordinal: half of the conversation's key, and for each of its sentences key, start and end. About 200 bytes a
 * conversation, and 24 a sentence.
 */
interface State {
  readonly keys: number[];
  readonly sentences: Float64Array[];
}

/** How many places of a template are told. */
const shown = 4;

/** How many bytes part sentences that follow each other: blanks, and line ends as they are written in JSON. */
const gap = 4;

/** One sentence in many talks. */
export const crossConversationTemplate = rule({
  id: 'cross-conversation-template',
  summary: 'Reports a sentence that stands in many conversations, once, where it stands first.',
  why: 'Generators fill in templates; a model that learns them has one sentence for everybody.',
  source:
    'Of 14,290 different utterances of 8 words and more by supporters in ESConv, 39 recur, nearly all of them offers of help; counsellors get more diverse with experience (Althoff et al. 2016, Zhang et al.)',
  category: 'corpus',
  severity: 'warning',
  // People have their set phrases, too.
  profiles: { corpus: 'info' },
  fixes: 'never',
  trigger: { kind: 'corpus' },
  options: z.strictObject({
    words: option('How many words a sentence has at least', z.int().check(z.minimum(1)), 6),
    share: option(
      'The share of the conversations that it may stand in',
      z.number().check(z.minimum(0), z.maximum(1)),
      0.01,
    ),
    count: option('How many conversations it may stand in at any rate', z.int().check(z.minimum(1)), 3),
    roles: option('Whose sentences are compared', z.array(z.enum(roles)), ['assistant']),
  }),
  examples: [
    {
      kind: 'bad',
      text: ['He left.', 'I failed.', 'It rains.', 'I am ill.']
        .map(answered('You can get through this, I am sure.'))
        .join('<|endoftext|>\n'),
      finds: ['You can get through this, I am sure.'],
    },
    {
      kind: 'good',
      text: ['He left.', 'I failed.', 'It rains.']
        .map(answered('You can get through this, I am sure.'))
        .join('<|endoftext|>\n'),
    },
    {
      kind: 'miss',
      text: ['He left.', 'I failed.', 'It rains.', 'I am ill.']
        .map(answered('How are you doing today?'))
        .join('<|endoftext|>\n'),
    },
  ],
  create: ({ words, share, count, roles: sides }) => ({
    start: (): State => ({ keys: [], sentences: [] }),
    add(state: State, conversation) {
      const found: number[] = [];
      const keys = new Set<number>();
      for (const turn of conversation.turns) {
        if (!turn.role || !sides.includes(turn.role)) continue;
        const view = viewOf(turn);
        for (const { from, to, key } of keyedSentences(view.spoken, words)) {
          if (keys.has(key)) continue;
          keys.add(key);
          const { start, end } = spanOf(view.at(from, to));
          found.push(key, start, end);
        }
      }
      state.keys.push(conversationKey(conversation)?.[0] ?? -1);
      state.sentences.push(new Float64Array(found));
      return state;
    },
    merge(earlier: State, later: State) {
      for (const key of later.keys) earlier.keys.push(key);
      for (const sentences of later.sentences) earlier.sentences.push(sentences);
      return earlier;
    },
    *judge({ keys, sentences }: State) {
      const copies = copiesIn(keys);
      const total = keys.length - copies.size;
      const most = Math.floor(Math.max(count, share * total));
      const own = sentences.map((some, ordinal) => (copies.has(ordinal) ? none : some));
      for (const { times, spots } of templatesIn(own, most))
        yield {
          at: spots[0] as Spot,
          message: `this stands in ${times} of ${total} conversations; expected in at most ${most}`,
          related: spots.slice(1).map((at) => ({ at, message: 'and here' })),
        };
    },
  }),
});

const none = new Float64Array(0);

/** The ordinals of conversations that are copies of earlier ones: their sentences do not count again. */
function copiesIn(keys: readonly number[]): ReadonlySet<number> {
  const often = recurring(keys);
  const seen = new Set<number>();
  const copies = keys.flatMap((key, ordinal) => {
    if (!often.has(key)) return [];
    if (seen.has(key)) return [ordinal];
    seen.add(key);
    return [];
  });
  return new Set(copies);
}

/** What stands in many conversations: in how many, and the first places. */
interface Template {
  readonly times: number;
  readonly spots: { readonly ordinal: number; readonly start: number; end: number }[];
}

/**
 * The sentences that stand in more than so many conversations, in the order of their first places. Those that follow each
 * other there, and stand in as many conversations, are one: a paragraph that was copied.
 */
function templatesIn(sentences: readonly Float64Array[], most: number): Template[] {
  const often = recurring(keysOf(sentences), most);
  const homes = new Map<number, Template | undefined>();
  const found: Template[] = [];
  for (const [ordinal, own] of sentences.entries())
    for (let at = 0; at < own.length; at += 3) {
      const key = own[at] as number;
      const times = often.get(key);
      if (times === undefined) continue;
      const [start, end] = [own[at + 1] as number, own[at + 2] as number];
      const home = homes.get(key);
      if (home && home.spots.length < shown) home.spots.push({ ordinal, start, end });
      if (homes.has(key)) continue;
      const last = found.at(-1);
      const before = last?.spots[0];
      const goesOn = before?.ordinal === ordinal && start - before.end <= gap && last?.times === times;
      if (goesOn) before.end = end;
      else found.push({ times, spots: [{ ordinal, start, end }] });
      homes.set(key, goesOn ? undefined : found.at(-1));
    }
  return found;
}
function keysOf(sentences: readonly Float64Array[]): Float64Array {
  const keys = new Float64Array(sentences.reduce((sum, { length }) => sum + length / 3, 0));
  let next = 0;
  for (const own of sentences) for (let at = 0; at < own.length; at += 3) keys[next++] = own[at] as number;
  return keys;
}

function answered(reply: string): (said: string) => string {
  return (said) => `### Human: ${said}\n\n### Assistant: ${reply}\n`;
}

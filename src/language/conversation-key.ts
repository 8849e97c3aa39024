import { encode } from '../source/bytes.ts';
import { hash128 } from '../source/hash.ts';
import type { Conversation } from '../transcript/conversation.ts';
import { viewOf } from './view.ts';

/**
 * The fingerprint under which conversations of the same turns meet, but for case, marks and blanks, as two numbers of 52
 * bits each. Undefined if nothing is said.
 */
export function conversationKey(conversation: Conversation): ConversationKey | undefined {
  // Every rule that compares conversations asks for it.
  let key = keys.get(conversation);
  if (key === undefined) keys.set(conversation, (key = keyOf(conversation) ?? nothing));
  return key === nothing ? undefined : key;
}

/** 104 bits of a fingerprint. */
export type ConversationKey = readonly [number, number];

const keys = new WeakMap<Conversation, ConversationKey>();
const nothing: ConversationKey = [-1, -1];

function keyOf({ turns }: Conversation): ConversationKey | undefined {
  if (turns.every(({ body }) => body.from === body.to)) return undefined;
  const said = turns.map((turn) => {
    const view = viewOf(turn).whole;
    // A turn without words (`...`, an emoji) is what it is.
    return `${turn.role ?? turn.label}: ${view.tokens('word').words.join(' ').normalize() || view.text}`;
  });
  return numbersOf(said.join('\n'));
}

/** 104 bits of the fingerprint of a text, as two numbers. */
export function numbersOf(text: string): ConversationKey {
  const bytes = encode(text);
  const [a = 0, b = 0, c = 0, d = 0] = hash128(bytes, 0, bytes.length);
  return [a * 2 ** 20 + (b >>> 12), c * 2 ** 20 + (d >>> 12)];
}

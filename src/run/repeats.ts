import type { Problem } from '../diagnostic/problem.ts';
import type { Conversation } from '../transcript/conversation.ts';

/**
 * Tells whether an id came before. Keeps a 53-bit hash for each id, about 40 bytes of memory, never the id: two ids of
 * ten million share a hash by chance once in about 180 such corpora.
 */
export function repeats(): (id: string) => boolean {
  const seen = new Set<number>();
  return (id) => {
    const size = seen.size;
    return seen.add(hash(id)).size === size;
  };
}

/** What is to be said of a conversation whose own id came before. */
export function repeated({ id, source: { path, line, start } }: Conversation): Problem {
  const message = `the id ${JSON.stringify(id)} is taken by an earlier conversation; expected one of its own`;
  return { path, reason: 'duplicate-id', message, line, offset: start, conversation: id };
}

/** A 53-bit hash of a text, after the public-domain cyrb53: two 32-bit multiply-and-mix lanes. */
function hash(text: string): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x9e3779b1);
    high = Math.imul(high ^ code, 0x5f356495);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return 2 ** 32 * (high & 0x1fffff) + (low >>> 0);
}

import type { Conversation } from '../transcript/conversation.ts';
import { speakerOf } from '../transcript/marker.ts';
import { viewOf } from './view.ts';
import { countOf, printsOf, wordPrints } from './word-prints.ts';
import { addWords, grown, growingKey, type WordsKey } from './words-key.ts';

/**
 * The key under which conversations of the same turns meet, but for case, marks and blanks. Undefined if nothing is said.
 */
export function conversationKey(conversation: Conversation): WordsKey | undefined {
  // Every rule that compares conversations asks for it, one after the other.
  if (last?.conversation !== conversation) last = { conversation, key: keyOf(conversation) };
  return last.key;
}

let last: { readonly conversation: Conversation; readonly key: WordsKey | undefined } | undefined;

function keyOf({ turns }: Conversation): WordsKey | undefined {
  if (turns.every(({ body }) => body.from === body.to)) return undefined;
  const key = growingKey();
  for (const turn of turns) {
    const view = viewOf(turn).whole;
    const prints = wordPrints(view);
    // No word has a colon. A turn without words (`...`, an emoji) is what it is.
    const whose = `${speakerOf(turn)}:`;
    addWords(key, printsOf(countOf(prints) > 0 ? [whose] : [whose, view.text]));
    addWords(key, prints);
  }
  return grown(key);
}

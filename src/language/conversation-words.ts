import type { Conversation } from '../transcript/conversation.ts';
import { hasHan, isHan } from './letters.ts';
import type { TextView } from './text-view.ts';
import { viewOf } from './view.ts';
import { joined, printsOf, type WordPrints, wordPrints } from './word-prints.ts';

/**
 * The prints of the words that people and machines say in a conversation, in order, without cues; Chinese and Japanese
 * character by character. Not those of the system: one prompt often stands before all conversations.
 */
export function conversationWords({ turns }: Conversation): WordPrints {
  const said: WordPrints[] = [];
  for (const turn of turns) if (turn.role !== 'system') said.push(partsOf(viewOf(turn).spoken));
  return joined(said);
}

function partsOf(view: TextView): WordPrints {
  if (!hasHan(view.text)) return wordPrints(view);
  const parts: string[] = [];
  for (const word of view.tokens('word').words)
    for (const part of isHan(word.charCodeAt(0)) ? word : [word]) parts.push(part);
  return printsOf(parts);
}

import type { Conversation } from '../transcript/conversation.ts';
import { isHan } from './letters.ts';
import { viewOf } from './view.ts';

/**
 * The words that people and machines say in a conversation, in order, without cues; Chinese and Japanese character by
 * character. Not those of the system: one prompt often stands before all conversations.
 */
export function conversationWords({ turns }: Conversation): string[] {
  const said: string[] = [];
  for (const turn of turns) {
    if (turn.role === 'system') continue;
    for (const word of viewOf(turn).spoken.tokens('word').words)
      for (const part of isHan(word.charCodeAt(0)) ? word : [word]) said.push(part);
  }
  return said;
}

import type { Segment } from '../source/segment.ts';
import type { Conversation } from './conversation.ts';

/**
 * The strings of the source that a conversation stands in, in order: one for a transcript, which holds preamble, markers,
 * texts and epilogue; one for each turn where turns are listed.
 */
export function stringsOf({ dialect, turns, preamble }: Conversation): Segment[] {
  return dialect === 'turns' ? turns.map(({ body }) => body.segment) : [preamble.segment];
}

import { type Slice, spanOf } from '../source/segment.ts';
import { skipWhite } from '../source/white.ts';
import type { Conversation, Turn } from '../transcript/conversation.ts';

/**
 * The turn that a place belongs to: whose text or marker it is in. White space behind a text belongs to that text's turn.
 * Undefined for the preamble, and for words behind the last text.
 */
export function turnAt({ turns, preamble, epilogue }: Conversation, at: Slice): Turn | undefined {
  const { segment, from, to } = at;
  if (isIn(preamble, at) && to > preamble.from && from < preamble.to) return undefined;
  const { end } = spanOf(at);
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spanOf((turns[middle] as Turn).body).end < end) low = middle + 1;
    else high = middle;
  }
  const turn = turns[low];
  const gap = turn?.marker ?? epilogue;
  if (isIn(gap, at) && skipWhite(segment.bytes, gap.from, gap.to) >= to && to > gap.from)
    return turns[low - 1];
  return turn;
}

function isIn({ segment, from, to }: Slice, at: Slice): boolean {
  return segment === at.segment && from <= at.from && at.to <= to;
}

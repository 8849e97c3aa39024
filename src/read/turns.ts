import { encode } from '../source/bytes.ts';
import { type Segment, type Slice, slice, spanOf } from '../source/segment.ts';
import { skipWhite } from '../source/white.ts';
import type { Turn } from '../transcript/conversation.ts';
import type { Speaker } from '../transcript/spans.ts';
import type { Candidate, Dialect } from './dialect.ts';
import { type Fence, fenceAt } from './fences.ts';
import { lineCounter } from '../source/line-counter.ts';
import { beforeEndTokens } from './tokens.ts';

const endTokens = [
  '</s>',
  '<|endoftext|>',
  '<|im_end|>',
  '<|eot_id|>',
  '<|end_of_turn|>',
  '<end_of_turn>',
  '<|end|>',
  '<|eot|>',
  '<|END_OF_TURN_TOKEN|>',
  '<｜end▁of▁sentence｜>',
  '<end_message>',
  '<end_of_utterance>',
  '<eoh>',
  '<eoa>',
  '<eom>',
  '[/SYSTEM_PROMPT]',
  '<s>',
].map(encode);

/** Lines are counted when they are asked for: a shape without them need not meet every line feed. */
const lazyLine = {
  get line(): number {
    const { body, lineAt } = this as unknown as Made;
    return lineAt(body.from);
  },
};

type Made = { -readonly [Key in Exclude<keyof Turn, 'line'>]: Turn[Key] } & {
  lineAt: (at: number) => number;
};

/**
 * The turns that the markers of a transcript open. A text runs to the next marker, to an end token before it, or to the
 * end of the fence that it stands in; the first marker begins where the preamble ends.
 */
export function turnsOf(
  segment: Segment,
  opening: readonly Candidate[],
  preambleEnd: number,
  dialect: Dialect | undefined,
  blocks: readonly Fence[],
): Turn[] {
  const { bytes, to } = segment;
  const lineAt = lineCounter(segment);
  let previous = preambleEnd;
  return opening.map((one, index) => {
    const next = opening[index + 1]?.from ?? to;
    const limit = blocks.length === 0 ? next : Math.min(next, fenceAt(blocks, one.from)?.to ?? next);
    const from = skipWhite(bytes, one.to, limit);
    const end = beforeEndTokens(bytes, from, dialect?.textEnd?.(bytes, from, limit) ?? limit, endTokens);
    // An empty text stands right behind its marker; the white space there belongs to what follows.
    const body = from < end ? slice(segment, from, end) : slice(segment, one.to, one.to);
    const marker = slice(segment, previous, body.from);
    previous = body.to;
    return turnOf(index, one, marker, body, lineAt);
  });
}

/** One turn; `lineAt` tells the line of a byte of its segment. */
export function turnOf(
  index: number,
  { role, label }: Speaker,
  marker: Slice,
  body: Slice,
  lineAt: (at: number) => number,
): Turn {
  const { start, end } = spanOf(body);
  const turn = Object.create(lazyLine) as Made;
  turn.lineAt = lineAt;
  turn.index = index;
  turn.role = role;
  turn.label = label;
  turn.marker = marker;
  turn.body = body;
  turn.start = start;
  turn.end = end;
  turn.memo = undefined;
  return turn as unknown as Turn;
}

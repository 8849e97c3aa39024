import { encode } from '../source/bytes.ts';
import { toSource } from '../source/origin.ts';
import { type Segment, slice } from '../source/segment.ts';
import { skipWhite } from '../source/white.ts';
import type { Turn } from '../transcript/conversation.ts';
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
  const { bytes, to, origin } = segment;
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
    const span = toSource(origin, body.from, body.to);
    const turn = Object.create(lazyLine) as Made;
    turn.lineAt = lineAt;
    turn.index = index;
    turn.role = one.role;
    turn.label = one.label;
    turn.marker = marker;
    turn.body = body;
    turn.start = span.start;
    turn.end = span.end;
    turn.memo = undefined;
    return turn as unknown as Turn;
  });
}

import { slice } from '../source/segment.ts';
import type { Conversation, Turn } from '../transcript/conversation.ts';
import type { Spans } from '../transcript/spans.ts';
import type { Frame } from './cut.ts';
import { lineCounter } from '../source/line-counter.ts';
import { turnOf } from './turns.ts';

/** The turns of a conversation are made of its spans when somebody asks for them. */
const lazyTurns = {
  get turns(): readonly Turn[] {
    const made = this as unknown as Made;
    made.asked ??= turnsOf(made.spans, made.preamble.to);
    return made.asked;
  },
};

type Made = { -readonly [Key in Exclude<keyof Conversation, 'turns'>]: Conversation[Key] } & {
  spans: Spans;
  asked: readonly Turn[] | undefined;
};

/** The conversation whose turns stand at the spans. */
export function inTurns(
  spans: Spans,
  { id, ownId, source, meta }: Frame,
  dialect: string,
  preambleEnd: number,
): Conversation {
  const { segment, places } = spans;
  const made = Object.create(lazyTurns) as Made;
  made.id = id;
  made.ownId = ownId;
  made.source = source;
  made.dialect = dialect;
  made.preamble = slice(segment, segment.from, preambleEnd);
  made.epilogue = slice(segment, places.at(-1) as number, segment.to);
  made.meta = meta;
  made.rejected = nothing;
  made.spans = spans;
  made.asked = undefined;
  return made as unknown as Conversation;
}

const nothing: Conversation['rejected'] = [];

function turnsOf({ segment, places, speakers }: Spans, preambleEnd: number): Turn[] {
  const lineAt = lineCounter(segment);
  const turns: Turn[] = [];
  let previous = preambleEnd;
  for (let index = 0; 2 * index < places.length; index++) {
    const [from = 0, to = 0] = [places[2 * index], places[2 * index + 1]];
    const marker = slice(segment, previous, from);
    turns.push(turnOf(index, speakers[index % 2 === 0 ? 0 : 1], marker, slice(segment, from, to), lineAt));
    previous = to;
  }
  return turns;
}

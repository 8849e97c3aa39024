import { findCues, mayHoldCue } from '../language/cues.ts';
import type { Record } from '../records/record.ts';
import type { Conversation, Turn } from '../transcript/conversation.ts';

/** The record of a conversation: plain strings and numbers, as the record schema has them. */
export function toRecord(conversation: Conversation): Record {
  const { id, source, dialect, preamble, turns, epilogue, meta } = conversation;
  const { path, line, start, end } = source;
  return {
    id,
    source: { path, line, start, end },
    dialect,
    preamble: preamble.text,
    turns: turns.map(turnOf),
    epilogue: epilogue.text,
    meta,
  };
}

function turnOf({ index, role, label, marker, body, line, start, end }: Turn): Record['turns'][number] {
  const { text } = body;
  const cues = mayHoldCue(body.segment.bytes, body.from, body.to) ? findCues(text) : [];
  return { index, role: role ?? null, label, marker: marker.text, text, line, start, end, cues };
}

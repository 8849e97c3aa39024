import type { Record } from '../records/record.ts';
import { byteLength } from '../source/bytes.ts';
import { type Slice, sizeOf } from '../source/segment.ts';
import { isWhite, skipWhite, trimEnd } from '../source/white.ts';
import type { Conversation } from '../transcript/conversation.ts';
import type { Drop, Written } from './exporter.ts';

/** What a shape of turns alone leaves behind of a record: preamble, words after the last text, fields. */
export function remains({ preamble, epilogue, meta }: Record): Drop[] {
  const after = trimWhite(epilogue);
  return [
    ...(preamble === '' ? [] : [drop('preamble', preamble)]),
    ...(after === '' ? [] : [drop('epilogue', after)]),
    ...(meta === '{}' ? [] : [drop('meta', meta)]),
  ];
}

/** The same as {@link remains}, told from the spans. */
export function remainsOf({ preamble, epilogue, meta }: Conversation): Drop[] {
  const drops: Drop[] = [];
  if (preamble.to > preamble.from) drops.push({ reason: 'preamble', count: 1, bytes: sizeOf(preamble) });
  const after = inkOf(epilogue);
  if (after > 0) drops.push({ reason: 'epilogue', count: 1, bytes: after });
  if (meta !== '{}') drops.push(drop('meta', meta));
  return drops;
}

/** The bytes of all turns' bodies. */
export function bodyBytes(conversation: Conversation): number {
  if (conversation.spans) return conversation.spans.bytes;
  let bytes = 0;
  for (const { body } of conversation.turns) bytes += sizeOf(body);
  return bytes;
}

/** The bytes of a conversation that somebody may want: speech, preamble, words after the last text, fields. */
export function contentBytes(conversation: Conversation): number {
  const { preamble, epilogue, meta } = conversation;
  const fields = meta === '{}' ? 0 : byteLength(meta);
  return bodyBytes(conversation) + sizeOf(preamble) + inkOf(epilogue) + fields;
}

/** The bytes of a slice without outer white space. */
export function inkOf({ segment, from, to }: Slice): number {
  // What an escaped segment ends in is white space.
  if (segment.escaped !== undefined) return 0;
  const start = skipWhite(segment.bytes, from, to);
  return trimEnd(segment.bytes, start, to) - start;
}

/** What an exporter writes of a conversation that its shape cannot take: nothing, and all that it says is dropped. */
export function refuse(reason: string, record: Record): Written {
  const rest = remains(record).reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    text: undefined,
    drops: [{ reason, count: 1, bytes: speechBytes(record) + rest }],
    added: 0,
    carried: 0,
  };
}

/** The bytes of all turns' texts. */
export function speechBytes({ turns }: Record): number {
  return turns.reduce((sum, turn) => sum + byteLength(turn.text), 0);
}

/** A text without outer white space: space, tab, LF, CR, VT, FF. */
export function trimWhite(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isWhite(text.charCodeAt(from))) from++;
  while (to > from && isWhite(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}

function drop(reason: string, text: string): Drop {
  return { reason, count: 1, bytes: byteLength(text) };
}

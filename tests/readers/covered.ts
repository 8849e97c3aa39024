import { expect } from 'vitest';
import { decode } from '../../src/source/bytes.ts';
import { spanOf } from '../../src/source/segment.ts';
import type { Conversation } from '../../src/transcript/conversation.ts';
import type { Fed } from '../feed.ts';

/** Holds what is true of every source: its bytes are covered once, in order, and each row stands in its item. */
export function expectCovered({ items, bytes }: Fed): void {
  let at = 0;
  for (const item of items) {
    if (item.kind === 'conversation') {
      const { start, end } = item.conversation.source;
      expect(start).toBeGreaterThanOrEqual(at);
      expect(end).toBeLessThanOrEqual(at + item.size);
    } else {
      expect(spanOf(item.slice)).toEqual({ start: at, end: at + item.size });
      expect(item.slice.segment.origin.line).toBe(lineOf(bytes, at));
    }
    at += item.size;
  }
  expect(at).toBe(bytes.length);
}

/** Holds that each turn's place, unescaped, is its text. */
export function expectPlaced(conversation: Conversation, bytes: Uint8Array): void {
  for (const { body, line, start, end } of conversation.turns) {
    expect(JSON.parse(`"${decode(bytes, start, end)}"`)).toBe(body.text);
    expect(line).toBe(lineOf(bytes, start));
    expect(spanOf(body)).toEqual({ start, end });
  }
  expect(conversation.source.line).toBe(lineOf(bytes, conversation.source.start));
  JSON.parse(conversation.meta);
}

/** The transcript that preamble, markers, texts and epilogue are. */
export function whole({ preamble, turns, epilogue }: Conversation): string {
  return preamble.text + turns.map(({ marker, body }) => marker.text + body.text).join('') + epilogue.text;
}

/** A conversation in plain values, for comparing. */
export function plain(conversation: Conversation): object {
  const { id, ownId, source, dialect, preamble, turns, epilogue, meta } = conversation;
  const said = turns.map(({ index, role, label, marker, body, line, start, end }) => {
    const place = { index, role, label, line, start, end };
    return Object.assign(place, { marker: marker.text, text: body.text });
  });
  const frame = { id, ownId, source, dialect, meta, turns: said };
  return Object.assign(frame, { preamble: preamble.text, epilogue: epilogue.text });
}

/** What is said, and by whom: `human: I feel low.` */
export function talk({ turns }: Conversation): string[] {
  return turns.map(({ role, label, body }) => `${role ?? '?'}/${label}: ${body.text}`);
}

const lineStarts = new WeakMap<Uint8Array, number[]>();

/** The line of a byte, by a list of all lines. */
function lineOf(bytes: Uint8Array, at: number): number {
  const starts = lineStarts.get(bytes) ?? [0];
  if (!lineStarts.has(bytes)) for (const [i, byte] of bytes.entries()) if (byte === 0x0a) starts.push(i + 1);
  lineStarts.set(bytes, starts);
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

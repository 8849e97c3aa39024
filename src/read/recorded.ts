import type { Record } from '../records/record.ts';
import { byteLength, encode } from '../source/bytes.ts';
import type { Break, Origin } from '../source/origin.ts';
import { slice } from '../source/segment.ts';
import type { Conversation } from '../transcript/conversation.ts';

/**
 * The conversation that a record was written from. Its bytes are those of preamble, markers, texts and epilogue, joined;
 * places are those of the record: exact where the transcript stood verbatim in its source, else for whole turns.
 */
export function recorded(record: Record): Conversation {
  const { id, source, dialect, preamble, turns, epilogue, meta } = record;
  const parts = [preamble, ...turns.flatMap(({ marker, text }) => [marker, text]), epilogue];
  const bytes = encode(parts.join(''));
  const ends = parts.map(byteLength);
  for (let i = 1; i < ends.length; i++) ends[i] = (ends[i] ?? 0) + (ends[i - 1] ?? 0);
  const segment = { bytes, from: 0, to: bytes.length, origin: originOf(record, ends) };
  const part = (index: number) => slice(segment, ends[index - 1] ?? 0, ends[index] ?? 0);
  return {
    id,
    ownId: true,
    source: { path: source.path, line: source.line, start: source.start, end: source.end },
    dialect,
    preamble: part(0),
    turns: turns.map(({ role, label, line, start, end }, index) => {
      const [marker, body] = [part(index * 2 + 1), part(index * 2 + 2)];
      return { index, role: role ?? undefined, label, marker, body, line, start, end };
    }),
    epilogue: part(parts.length - 1),
    meta,
    rejected: [],
  };
}

/** The way back to the source that a record names; `ends` are those of its parts in its bytes. */
function originOf({ source, turns }: Record, ends: readonly number[]): Origin {
  const size = ends.at(-1) ?? 0;
  const exact = turns.every(
    ({ start, end }, i) =>
      start === source.start + (ends[i * 2 + 1] ?? 0) && end === source.start + (ends[i * 2 + 2] ?? 0),
  );
  if (exact && size === source.end - source.start)
    return { base: source.start, line: source.line, verbatim: true, breaks: [] };
  const breaks = turns.flatMap(({ start, end, line }, i): Break[] => {
    const [from = 0, to = 0] = ends.slice(i * 2 + 1, i * 2 + 3);
    const before = { at: from, end: start, start, line };
    return from === to ? [before] : [before, { at: to, end, start: end, line }];
  });
  return { base: source.start, line: source.line, verbatim: false, breaks };
}

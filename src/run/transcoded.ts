import type { Source } from '../files/blocks.ts';
import { transcode } from '../files/encoding.ts';
import type { Item, Window } from '../read/reader.ts';
import { type Origin, toSource } from '../source/origin.ts';
import { slice, verbatim } from '../source/segment.ts';

/**
 * The items of a source in a stated encoding, which is read whole. Their sizes count UTF-8; places of conversations and
 * turns name bytes of the source as it lies there.
 */
export async function transcoded(
  source: Source,
  encoding: string,
  read: (window: Window) => Iterable<Item>,
): Promise<Iterable<Item>> {
  const raw = await whole(source);
  const { bytes, breaks, problem } = transcode(raw, encoding);
  const origin: Origin = { base: 0, line: 1, verbatim: true, breaks };
  const window = { bytes, from: 0, to: bytes.length, base: 0, line: 1, last: true };
  if (!problem) return relocated(read(window), origin);
  const message = `the bytes from ${problem.offset} on are ${problem.reason} in ${encoding}; expected text in that encoding`;
  const slip = { path: source.path, reason: 'not-utf-8' as const, message, offset: problem.offset };
  return [
    {
      kind: 'dropped',
      size: bytes.length,
      slice: slice(verbatim(bytes, 0, bytes.length, 0, 1), 0, bytes.length),
      problem: slip,
    },
  ];
}

async function whole(source: Source): Promise<Uint8Array> {
  let all: Uint8Array = new Uint8Array(0);
  // Nothing is taken of a window until the last, so that each holds all before it.
  for await (const { bytes, from, to } of source.windows()) all = bytes.subarray(from, to);
  return all;
}

function* relocated(items: Iterable<Item>, origin: Origin): Generator<Item> {
  for (const item of items) {
    if (item.kind !== 'conversation') {
      yield item;
      continue;
    }
    const { conversation } = item;
    const source = {
      ...conversation.source,
      ...toSource(origin, conversation.source.start, conversation.source.end),
    };
    const turns = conversation.turns.map((turn) => ({
      ...turn,
      line: turn.line,
      ...toSource(origin, turn.start, turn.end),
    }));
    yield { ...item, conversation: { ...conversation, source, turns } };
  }
}

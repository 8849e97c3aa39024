import { dialects } from '../src/dialects/index.ts';
import { roleOf } from '../src/language/roles.ts';
import type { Item, Reader, ReadOptions } from '../src/read/reader.ts';
import { encode } from '../src/source/bytes.ts';
import type { Conversation } from '../src/transcript/conversation.ts';

/** What a reader made of a source, and the dialect that it settled on. */
export interface Fed {
  readonly items: readonly Item[];
  readonly conversations: readonly Conversation[];
  /** Reason, line, column and offset of each problem. */
  readonly problems: readonly string[];
  readonly settled: readonly string[];
  readonly bytes: Uint8Array;
}

/** Reads a source through windows of blocks of these sizes (the last one again and again), as files are read. */
export function feed(
  reader: Reader,
  source: string | Uint8Array,
  options: ReadOptions = {},
  sizes: readonly number[] = [1 << 20],
): Fed {
  const bytes = typeof source === 'string' ? encode(source) : source;
  const settled: string[] = [];
  const items = [...itemsOf(reader, bytes, options, sizes, settled)];
  const problems = items.flatMap((item) => ('problem' in item && item.problem ? [item.problem] : []));
  return {
    items,
    conversations: items.flatMap((item) => (item.kind === 'conversation' ? [item.conversation] : [])),
    // What keeps the rest of a source from being read is one problem, however many windows it takes.
    problems: [...new Set(problems)].map(
      ({ reason, line, column, offset, message }) =>
        `${reason} ${line}:${column ?? '?'} @${offset}: ${message}`,
    ),
    settled,
    bytes,
  };
}

/** The items of a source, one by one: none of them is kept. */
export function* itemsOf(
  reader: Reader,
  bytes: Uint8Array,
  options: ReadOptions = {},
  sizes: readonly number[] = [1 << 20],
  settled: string[] = [],
): Generator<Item> {
  const read = reader.open({
    path: 'corpus',
    options,
    roleOf: roleOf(options.roles),
    dialects,
    explain: true,
    settled: (dialect, why) => settled.push(`${dialect}: ${why}`),
  });
  let [from, to, line, block] = [0, 0, 1, 0];
  do {
    // What a window left comes back with as much behind it again, so that a long row is not scanned for each block.
    const grown = Math.max(sizes[Math.min(block++, sizes.length - 1)] ?? 1, to - from);
    to = Math.min(bytes.length, to + grown);
    // Each window in memory of its own, at an odd address, with bytes around it that are none of its business.
    const shift = 1 + (block % 5);
    const memory = new Uint8Array(shift + to - from + 3).fill(0x22);
    memory.set(bytes.subarray(from, to), shift);
    const last = to === bytes.length;
    const window = { bytes: memory, from: shift, to: shift + to - from, base: from - shift, line, last };
    yield* read(window);
    from = window.base + window.from;
    line = window.line;
  } while (to < bytes.length);
}

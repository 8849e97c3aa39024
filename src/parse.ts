import { dialects } from './dialects/index.ts';
import type { Problem } from './diagnostic/problem.ts';
import { roleOf } from './language/roles.ts';
import { readerFor } from './read/choose.ts';
import { examined } from './read/examined.ts';
import type { Item, ReadOptions } from './read/reader.ts';
import { readers } from './readers/index.ts';
import { encode } from './source/bytes.ts';
import type { Conversation } from './transcript/conversation.ts';

/** What a text was found to hold. */
export interface Parsed {
  /** The container format, by id. */
  readonly reader: string;
  /** How speakers are spelled, by id, and what told so. */
  readonly dialect: string;
  readonly why: string;
  readonly conversations: readonly Conversation[];
  readonly problems: readonly Problem[];
  /** Everything in order, without gaps: the slices and conversations joined are the input. */
  readonly items: readonly Item[];
}

/**
 * Reads a whole text (or its UTF-8 bytes) into conversations. Never throws on data: what cannot be taken is a problem
 * with its place. Spans count bytes of the input; `options.path` names it in ids and problems (`-` by default).
 */
export function parse(
  input: string | Uint8Array,
  options: ReadOptions & { readonly path?: string } = {},
): Parsed {
  const bytes = typeof input === 'string' ? encode(input) : input;
  const path = options.path ?? '-';
  const reader = readerFor(readers, bytes, path, options.reader);
  const settled = { dialect: 'none', why: 'nothing to read' };
  const context = {
    path,
    options,
    roleOf: roleOf(options.roles),
    dialects,
    explain: true,
    settled: (dialect: string, why: string) => Object.assign(settled, { dialect, why }),
  };
  const window = { bytes, from: 0, to: bytes.length, base: 0, line: 1, last: true };
  const items = [...reader.open(context)(window)].map((item) => examined(item, options.dialect));
  return {
    reader: reader.id,
    ...settled,
    conversations: items.flatMap((item) => (item.kind === 'conversation' ? [item.conversation] : [])),
    problems: items.flatMap((item) => ('problem' in item && item.problem ? [item.problem] : [])),
    items,
  };
}

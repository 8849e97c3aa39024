import type { Conversation } from '../transcript/conversation.ts';

/** Where a conversation stands. */
export interface ConversationPlace {
  readonly id: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Where each conversation of a run stands, by its ordinal: 28 bytes for each, and its id where it has one of its own.
 * Findings of rules that compare conversations are placed by it when all has been read.
 */
export interface Places {
  readonly size: number;
  /** Takes in the next conversation; `column` is that of its first byte. Gives its ordinal. */
  add(conversation: Conversation, column: number): number;
  at(ordinal: number): ConversationPlace;
}

const first = 1024;

/** No places yet. */
export function openPlaces(): Places {
  const paths: string[] = [];
  const ids = new Map<number, string>();
  let size = 0;
  // By conversation: start and end; then path, line, column and number within the source.
  let spans = new Float64Array(2 * first);
  let counts = new Uint32Array(4 * first);
  const grow = (): void => {
    const [oldSpans, oldCounts] = [spans, counts];
    spans = new Float64Array(2 * oldSpans.length);
    counts = new Uint32Array(2 * oldCounts.length);
    spans.set(oldSpans);
    counts.set(oldCounts);
  };
  return {
    get size() {
      return size;
    },
    add({ id, ownId, source }, column) {
      if (2 * size === spans.length) grow();
      if (paths.at(-1) !== source.path) paths.push(source.path);
      if (ownId) ids.set(size, id);
      const number = ownId ? 0 : Number(id.slice(id.lastIndexOf('#') + 1));
      spans.set([source.start, source.end], 2 * size);
      counts.set([paths.length - 1, source.line, column, number], 4 * size);
      return size++;
    },
    at(ordinal) {
      const [path = 0, line = 1, column = 1, number] = counts.subarray(4 * ordinal);
      const [start = 0, end = 0] = spans.subarray(2 * ordinal);
      const name = paths[path] ?? '';
      return { id: ids.get(ordinal) ?? `${name}#${number}`, path: name, line, column, start, end };
    },
  };
}

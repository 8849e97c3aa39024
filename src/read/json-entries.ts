import type { Problem } from '../diagnostic/problem.ts';
import { countBytes } from '../source/cursor.ts';
import { kindOf, members } from '../source/json.ts';
import { fault, skipSpace } from '../source/json-scan.ts';
import { type JsonFault, jsonText } from '../source/json-text.ts';
import { dropped, markEnd, structure, taken } from './items.ts';
import { type Closer, type Entry, entryAt, isOneRow } from './json-entry.ts';
import type { Item, ReadContext, Window } from './reader.ts';
import { named, unsound } from './refusals.ts';
import { faultMessage, type Ground, problemAt, type Row } from './row.ts';
import type { Rows } from './rows.ts';
import { statedKeys } from './shape.ts';

/** How far a source was read: up to its first bracket, to rows (the first or a later one), or behind its last bracket. */
interface State {
  phase: 'open' | 'first' | 'next' | 'end';
  closer: Closer;
  ordinal: number;
  settled: boolean;
  /** Why nothing more can be read. */
  refused: Problem | undefined;
}

/**
 * Reads rows that are the elements of a list, the values of an object, or a single object, row by row: no more than one
 * row needs to be in memory. Behind a syntax error nothing can be told apart, so what is left is dropped.
 */
export function jsonEntries({ path, options }: ReadContext, rows: Rows): (window: Window) => Iterable<Item> {
  const state: State = { phase: 'open', closer: ']', ordinal: 0, settled: false, refused: undefined };
  const keys = statedKeys(options);
  return function* read(window) {
    const text = jsonText(window.bytes, window.to);
    const before = state.refused;
    const start = markEnd(window);
    if (start === undefined) return;
    const startsLine = window.base + window.from === 0;
    if (start > window.from) yield structure(window, text, start);
    const ground = { path, text, base: window.base, from: window.from, startsLine };
    if (!state.refused && state.phase === 'open') yield* open(state, rows, keys, window, ground);
    if (!state.refused && (state.phase === 'first' || state.phase === 'next'))
      yield* entries(state, rows, window, ground);
    if (!state.refused && state.phase === 'end') {
      const end = skipSpace(text.bytes, window.from, window.to);
      if (end > window.from) yield structure(window, text, end);
      if (end < window.to) refuse(state, window, ground, fault(end, window.to, 'the end of the source'));
    }
    // A list that is not closed has nothing left to drop, but is a problem all the same.
    if (state.refused && (!before || window.from < window.to))
      yield dropped(window, text, window.to, state.refused);
  };
}

function* open(
  state: State,
  rows: Rows,
  keys: readonly string[],
  window: Window,
  ground: Ground,
): Generator<Item> {
  const { text } = ground;
  const { bytes } = text;
  const start = skipSpace(bytes, window.from, window.to);
  if (start > window.from) yield structure(window, text, start);
  if (start === window.to) return;
  const byte = bytes[start];
  const single = byte === 0x7b ? isOneRow(text, start, keys, window.last) : false;
  if (byte !== 0x5b && byte !== 0x7b)
    refuse(state, window, ground, fault(start, window.to, 'a list of rows, [ … ], or a row, { … },'));
  else if (single === true) yield* onlyRow(state, rows, window, ground);
  else if (single === false) {
    state.closer = byte === 0x5b ? ']' : '}';
    state.phase = 'first';
    yield structure(window, text, start + 1);
  }
}

/** A source that is one row. */
function* onlyRow(state: State, rows: Rows, window: Window, ground: Ground): Generator<Item> {
  const start = window.from;
  const { parts, end, fault: wrong } = members(ground.text, start, window.to);
  if (wrong?.cut && !window.last) return;
  if (wrong) return refuse(state, window, ground, wrong);
  yield* take(state, rows, window, ground, { start, end, from: start, name: undefined, members: parts });
  if (!state.refused) state.phase = 'end';
}

function* entries(state: State, rows: Rows, window: Window, ground: Ground): Generator<Item> {
  const { text } = ground;
  for (;;) {
    const entry = entryAt(text, window.from, state.phase === 'first', state.closer);
    if (typeof entry === 'number') {
      yield structure(window, text, entry);
      state.phase = 'end';
      return;
    }
    // What ends with the window may go on behind it, like a number.
    const whole = window.last || ('expected' in entry ? !entry.cut : entry.end < window.to);
    if (!whole) return;
    if ('expected' in entry) return refuse(state, window, ground, entry);
    yield* take(state, rows, window, ground, entry);
    if (state.refused) return;
    state.phase = 'next';
  }
}

function* take(state: State, rows: Rows, window: Window, ground: Ground, entry: Entry): Generator<Item> {
  const { text } = ground;
  const line = window.line + countBytes(text.feeds, window.from, entry.start);
  const row = rowOf(ground, entry, line, ++state.ordinal);
  if (!state.settled && !('reason' in row)) {
    state.settled = true;
    state.refused = rows.settle(state.phase === 'open' ? [row] : firstRows(row, state.closer));
    if (state.refused) return;
  }
  if (entry.start > window.from) yield structure(window, text, entry.start);
  const { conversation, problem } = 'reason' in row ? { problem: row } : rows.take(row);
  if (conversation) yield taken(window, text, entry.end, conversation, problem);
  else if (problem) yield dropped(window, text, entry.end, problem);
}

/** The row that an entry is, or what keeps it from being one. */
function rowOf(ground: Ground, entry: Entry, line: number, ordinal: number): Row | Problem {
  const { start, end, from, name, members: fields } = entry;
  const broken = unsound(ground, from, end, line);
  if (broken) return broken;
  const message = `this is ${named(kindOf(ground.text.bytes, start))}; expected a row, { … }`;
  if (!fields) return problemAt(ground, { start, line }, start, 'not-json', message);
  return { ground, start, end, line, ordinal, members: fields, name };
}

/** A row and those that follow it in the window, a hundred of them at most. */
function firstRows(first: Row, closer: Closer): Row[] {
  const { ground } = first;
  const found = [first];
  let { end } = first;
  let line = first.line + countBytes(ground.text.feeds, first.start, end);
  while (found.length < 100) {
    const entry = entryAt(ground.text, end, false, closer);
    if (typeof entry === 'number' || 'expected' in entry) break;
    line += countBytes(ground.text.feeds, end, entry.start);
    const row = rowOf(ground, entry, line, 0);
    if (!('reason' in row)) found.push(row);
    line += countBytes(ground.text.feeds, entry.start, entry.end);
    end = entry.end;
  }
  return found;
}

function refuse(state: State, window: Window, ground: Ground, wrong: JsonFault): void {
  const place = { start: window.from, line: window.line };
  state.refused = problemAt(ground, place, wrong.at, 'not-json', faultMessage(ground, wrong, 'source'));
}

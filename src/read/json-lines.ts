import type { Problem } from '../diagnostic/problem.ts';
import { nextByte } from '../source/cursor.ts';
import { members } from '../source/json.ts';
import { fault, skipSpace } from '../source/json-scan.ts';
import { jsonText } from '../source/json-text.ts';
import { skipWhite } from '../source/white.ts';
import { dropped, markEnd, structure, taken } from './items.ts';
import type { Item, Window } from './reader.ts';
import { unsound } from './refusals.ts';
import { faultMessage, type Ground, problemAt, type Row } from './row.ts';
import type { Rows } from './rows.ts';

/** Reads rows that stand one a line. A line that is no row is dropped, and the next one is read. */
export function jsonLines(path: string, rows: Rows): (window: Window) => Iterable<Item> {
  let ordinal = 0;
  let settled = false;
  let refused: Problem | undefined;
  return function* read(window) {
    const text = jsonText(window.bytes, window.to);
    const start = markEnd(window);
    if (start === undefined) return;
    if (start > window.from) yield structure(window, text, start);
    const ground = { path, text, base: window.base, from: window.from, startsLine: true };
    if (!settled) {
      const sample = firstRows(window, ground);
      settled = sample.length > 0;
      if (settled) refused = rows.settle(sample);
    }
    if (refused) {
      if (window.from < window.to) yield dropped(window, text, window.to, refused);
      return;
    }
    for (let line = nextLine(window, ground); line; line = nextLine(window, ground)) {
      if (line.blank) yield structure(window, text, line.end);
      else {
        ordinal++;
        const glanced = rows.glance?.({
          ground,
          start: line.start,
          stop: line.stop,
          line: window.line,
          ordinal,
        });
        if (glanced) {
          yield taken(window, text, line.end, glanced);
          continue;
        }
        const row = rowIn(ground, line, window.line, ordinal);
        const { conversation, problem } = 'reason' in row ? { problem: row } : rows.take(row);
        if (conversation) yield taken(window, text, line.end, conversation, problem);
        else if (problem) yield dropped(window, text, line.end, problem);
      }
    }
  };
}

/** A line: what it says stands in `[start, stop)`; `end` is behind its line feed. */
interface Line {
  readonly start: number;
  readonly stop: number;
  readonly end: number;
  readonly blank: boolean;
}

/** The line that begins where the window is, if it is whole. */
function nextLine({ from, to, last }: Window, { text }: Ground): Line | undefined {
  const feed = nextByte(text.feeds, from);
  if (from >= to || (feed >= to && !last)) return undefined;
  const start = skipSpace(text.bytes, from, feed);
  return {
    start,
    stop: feed,
    end: Math.min(feed + 1, to),
    blank: skipWhite(text.bytes, from, feed) === feed,
  };
}

/** The row that a line holds, checked to the last byte, or what is wrong with it. */
function rowIn(ground: Ground, { start, stop }: Line, line: number, ordinal: number): Row | Problem {
  const { text } = ground;
  const broken = unsound(ground, start, stop, line);
  if (broken) return broken;
  const found =
    text.bytes[start] === 0x7b
      ? members(text, start, stop)
      : { parts: [], end: start, fault: fault(start, stop, 'a row, { … },') };
  const after = skipSpace(text.bytes, found.end, stop);
  const wrong = found.fault ?? (after < stop ? fault(after, stop, 'the end of the line') : undefined);
  if (wrong)
    return problemAt(ground, { start, line }, wrong.at, 'not-json', faultMessage(ground, wrong, 'line'));
  return { ground, start, end: found.end, line, ordinal, members: found.parts, name: undefined };
}

/** The first rows of a window, up to a hundred; nothing is moved. */
function firstRows(window: Window, ground: Ground): Row[] {
  const ahead = { ...window };
  const found: Row[] = [];
  for (let line = nextLine(ahead, ground); line && found.length < 100; line = nextLine(ahead, ground)) {
    const row = line.blank ? undefined : rowIn(ground, line, ahead.line, 0);
    if (row && !('reason' in row)) found.push(row);
    ahead.line++;
    ahead.from = line.end;
  }
  return found;
}

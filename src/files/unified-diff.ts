import { type Splice, spliced } from '../lint/splice.ts';
import { decode } from '../source/bytes.ts';
import type { Span } from '../source/span.ts';
import { type LinesAt, linesAt } from './lines-at.ts';

const feed = 0x0a;
/** How many lines are shown before and behind a change. */
const context = 3;

/** Whole lines that change, with what is put into them. */
interface Change extends Span {
  readonly splices: Splice[];
}

/** What splices change in a file as a unified diff, a hunk at a time; no more than a hunk is held in memory. */
export function* unifiedDiff(path: string, splices: readonly Splice[]): Generator<string> {
  if (splices.length === 0) return;
  yield `--- ${path}\n+++ ${path}\n`;
  const file = linesAt(path);
  try {
    let [counted, number, shift] = [0, 1, 0];
    for (const { start, end, changes } of hunksOf(changesOf(splices, file), file)) {
      number += file.count(counted, start);
      counted = start;
      const { text, removed, added } = drawn(changes, { start, end }, file);
      yield `@@ -${range(number, removed)} +${range(number + shift, added)} @@\n${text}`;
      shift += added - removed;
    }
  } finally {
    file.close();
  }
}

function range(number: number, count: number): string {
  if (count === 1) return `${number}`;
  return `${count === 0 ? number - 1 : number},${count}`;
}

function* changesOf(splices: readonly Splice[], file: LinesAt): Generator<Change> {
  let open: { start: number; end: number; splices: Splice[] } | undefined;
  for (const one of splices) {
    const start = file.start(one.start);
    // Whole lines that go, or become whole lines, leave the next one as it is.
    const last = one.bytes.length === 0 ? feed : one.bytes.at(-1);
    const isWhole =
      one.start === start && one.end > start && last === feed && file.start(one.end) === one.end;
    const end = isWhole ? one.end : file.end(one.end);
    if (open && start < open.end) {
      open.end = Math.max(end, open.end);
      open.splices.push(one);
      continue;
    }
    if (open) yield open;
    open = { start, end, splices: [one] };
  }
  if (open) yield open;
}

interface Hunk extends Span {
  readonly changes: Change[];
}

function* hunksOf(changes: Iterable<Change>, file: LinesAt): Generator<Hunk> {
  let open: { start: number; end: number; changes: Change[] } | undefined;
  for (const change of changes) {
    const start = file.start(change.start, context);
    const end = change.end === file.size ? file.size : file.end(change.end, context - 1);
    if (open && start <= open.end) {
      open.end = end;
      open.changes.push(change);
      continue;
    }
    if (open) yield open;
    open = { start, end, changes: [change] };
  }
  if (open) yield open;
}

/** The lines of a hunk: those that stay, and of each change those that go and those that come. */
function drawn(changes: readonly Change[], { start, end }: Span, file: LinesAt) {
  let [text, removed, added] = ['', 0, 0];
  const put = (sign: ' ' | '-' | '+', lines: readonly string[]): void => {
    for (const line of lines)
      text += sign + (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`);
    if (sign !== '+') removed += lines.length;
    if (sign !== '-') added += lines.length;
  };
  let at = start;
  for (const change of changes) {
    put(' ', linesOf(file.read(at, change.start)));
    const old = file.read(change.start, change.end);
    const shifted = change.splices.map((one) => ({
      ...one,
      start: one.start - change.start,
      end: one.end - change.start,
    }));
    put('-', linesOf(old));
    put('+', linesOf(spliced(old, shifted)));
    at = change.end;
  }
  put(' ', linesOf(file.read(at, end)));
  return { text, removed, added };
}

function linesOf(bytes: Uint8Array): string[] {
  return decode(bytes, 0, bytes.length).match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

import type { Problem } from '../diagnostic/problem.ts';
import { UsageError } from '../diagnostic/usage-error.ts';
import { keyOf, kindOf } from '../source/json.ts';
import { unescape } from '../source/unescape.ts';
import { countTurns } from './cut.ts';
import { pathOf, valueAt } from './path.ts';
import type { ReadContext } from './reader.ts';
import { quoted, refusal } from './refusals.ts';
import type { Row } from './row.ts';
import type { Shape, Stated } from './shape.ts';
import { emptyTally, listShape, type Tally, tallyList } from './list-tally.ts';

/** Fields that are known to list turns; they come before other lists that look like it. */
const listNames = new Set([
  'messages',
  'conversations',
  'conversation',
  'dialog',
  'dialogue',
  'turns',
  'content',
  'chat',
]);

/**
 * What rows are made of, told by the first of them: a list of turns, else the fields of an instruction and its answer,
 * else the only field whose text has markers. Throws a UsageError where several fields could be meant.
 */
export function detectShape(rows: readonly Row[], context: ReadContext): Shape | Problem {
  return (
    listIn(rows, context) ??
    instructionIn(rows) ??
    transcriptIn(rows, context) ??
    noField(
      rows,
      'a list of turns, or a transcript with markers (state the field with --field, or paths with --map)',
    )
  );
}

/** The shape of a list that was stated without what its elements are made of. */
export function completeList(
  { turns, role, text }: Extract<Stated, { kind: 'open list' }>,
  rows: readonly Row[],
): Shape | Problem {
  const tally = emptyTally();
  for (const { ground, members } of rows) {
    const list = valueAt(ground.text, members, turns);
    if (list) tallyList(tally, ground.text, list);
  }
  // Where no row has the list, each row says so.
  if (tally.keys.size === 0)
    return { kind: 'list', turns, role: role ?? pathOf('role'), text: text ?? pathOf('content') };
  const found = listShape(turns, tally, role, text);
  if (found) return found;
  const message = `the elements of "${turns.name}" have ${quoted(tally.keys)}; expected a role and a text (state them with --map role=NAME,text=NAME)`;
  return firstPlace(rows, message);
}

function listIn(rows: readonly Row[], context: ReadContext): Shape | undefined {
  const tallies = new Map<string, Tally>();
  for (const { ground, members } of rows)
    for (const member of members) {
      if (kindOf(ground.text.bytes, member.start) !== 'list') continue;
      const key = keyOf(ground.text, member);
      const tally = tallies.get(key) ?? emptyTally();
      tallies.set(key, tally);
      tallyList(tally, ground.text, member);
    }
  const found = [...tallies].filter(([, tally]) => tally.rows > 0);
  const known = found.filter(([name]) => listNames.has(name));
  const candidates = known.length === 1 ? known : found;
  if (candidates.length > 1) {
    const counts = candidates.map(([name, tally]) => [name, tally.rows] as const);
    throw several(
      context,
      'lists of turns',
      counts,
      rows.length,
      `state one with --map turns=${candidates[0]?.[0]}`,
    );
  }
  const [name, tally] = candidates[0] ?? [];
  return name !== undefined && tally
    ? listShape(
        pathOf(name, () => true),
        tally,
      )
    : undefined;
}

/** The shape of instruction data: `instruction`, `output` or `response`, and perhaps `system`, `history`, `input`. */
function instructionIn(rows: readonly Row[]): Shape | undefined {
  const having = (name: string): number => rows.filter((row) => isString(row, name)).length;
  const answer = having('output') >= having('response') ? 'output' : 'response';
  if (Math.min(having('instruction'), having(answer)) * 2 <= rows.length) return undefined;
  const field = (role: 'human' | 'assistant' | 'system', name: string, optional: boolean) => ({
    role,
    path: pathOf(name),
    optional,
  });
  const speech = [
    field('system', 'system', true),
    { path: pathOf('history'), labels: ['instruction', answer] as const },
    field('human', 'instruction', false),
    field('human', 'input', true),
    field('assistant', answer, false),
  ];
  return { kind: 'fields', speech };
}

function isString({ ground, members }: Row, name: string): boolean {
  const value = valueAt(ground.text, members, pathOf(name));
  return value !== undefined && kindOf(ground.text.bytes, value.start) === 'string';
}

function transcriptIn(rows: readonly Row[], context: ReadContext): Shape | undefined {
  const counts = new Map<string, number>();
  for (const { ground, members, line } of rows)
    for (const member of members) {
      if (kindOf(ground.text.bytes, member.start) !== 'string') continue;
      const { segment, lone } = unescape(ground.text, member.start + 1, member.end - 1, ground.base, line);
      if (lone >= 0 || countTurns(segment, context) === 0) continue;
      const key = keyOf(ground.text, member);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  const [first, second] = counts.keys();
  if (first === undefined) return undefined;
  if (second === undefined) return { kind: 'transcript', fields: [pathOf(first, () => true)] };
  const todo = `state one with --field ${first}, or those that make up a transcript with --field ${first},${second}`;
  throw several(context, 'transcripts', [...counts], rows.length, todo);
}

function several(
  { path }: ReadContext,
  what: string,
  counts: readonly (readonly [string, number])[],
  rows: number,
  todo: string,
): UsageError {
  const named = counts.slice(0, 12).map(([name, count]) => `"${name}" (${count} of ${rows} rows)`);
  const more = counts.length > 12 ? ` and ${counts.length - 12} more` : '';
  return new UsageError(`${path}: ${what} stand in several fields: ${named.join(', ')}${more}; ${todo}`);
}

function noField(rows: readonly Row[], expected: string): Problem {
  const keys = new Set(
    rows.flatMap(({ ground, members }) => members.map((member) => keyOf(ground.text, member))),
  );
  return firstPlace(
    rows,
    `the first ${rows.length === 1 ? 'row has' : `${rows.length} rows have`} ${quoted(keys)}; expected ${expected}`,
  );
}

function firstPlace([row]: readonly Row[], message: string): Problem {
  const first = row as Row;
  return refusal(first, first.start, message);
}

import type { Problem } from '../diagnostic/problem.ts';
import type { RoleOf } from '../language/roles.ts';
import { decode } from '../source/bytes.ts';
import { elements, kindOf, type Member, members } from '../source/json.ts';
import type { Span } from '../source/span.ts';
import type { Said, Speech } from './listed.ts';
import { type Branch, unusedFields, usedAt } from './meta.ts';
import { type Path, valueAt } from './path.ts';
import { lacking, loneSurrogate, missing, named, refusal } from './refusals.ts';
import { type Row, rowLines } from './row.ts';
import type { Shape } from './shape.ts';
import { type LineAt, nothing, spokenAt } from './spoken.ts';

type ListShape = Extract<Shape, { kind: 'list' | 'pairs' }>;

/** Reads what the list of turns in a row says, or tells what keeps it from being read. */
export function turnList(shape: ListShape, roleOf: RoleOf): (row: Row) => Speech | Problem {
  const used = usedIn(shape);
  return (row) => {
    const { text } = row.ground;
    const { name } = shape.turns;
    const list = valueAt(text, row.members, shape.turns);
    if (!list) return missing(row, shape.turns);
    const kind = kindOf(text.bytes, list.start);
    if (kind === 'null') return { said: [], left: undefined };
    if (kind !== 'list')
      return refusal(row, list.start, `"${name}" holds ${named(kind)}; expected a list of turns`);
    const lineAt = rowLines(row);
    const heard: Heard = { said: [], roles: 0, texts: 0, fields: 0 };
    const lefts: (string | undefined)[] = [];
    const parts = elements(text, list.start, list.end).parts;
    for (const [index, element] of parts.entries()) {
      const what = kindOf(text.bytes, element.start);
      if (what !== 'object')
        return refusal(
          row,
          element.start,
          `element ${index + 1} of "${name}" is ${named(what)}; expected an object`,
        );
      const inside = members(text, element.start, element.end).parts;
      const before = heard.fields;
      const problem =
        shape.kind === 'list'
          ? hearTurn(heard, row, element, inside, shape, roleOf, lineAt)
          : hearExchange(heard, row, inside, shape, lineAt);
      if (problem) return problem;
      lefts.push(inside.length > heard.fields - before ? unusedFields(text, inside, used) : undefined);
    }
    const lacked = lackedPaths(shape, heard);
    if (parts[0] && lacked)
      return lacking(
        row,
        `first element of "${name}"`,
        parts[0].start,
        members(text, parts[0].start, parts[0].end).parts,
        lacked,
      );
    const left = lefts.some((one) => one !== undefined)
      ? `[${lefts.map((one) => one ?? '{}').join()}]`
      : undefined;
    return { said: heard.said, left };
  };
}

/** What was heard of a list so far. */
interface Heard {
  readonly said: Said[];
  /** How many roles and texts were found. */
  roles: number;
  texts: number;
  /** How many members of elements were used whole. */
  fields: number;
}

function hearTurn(
  heard: Heard,
  row: Row,
  element: Span,
  inside: readonly Member[],
  { role, text: path }: Extract<Shape, { kind: 'list' }>,
  roleOf: RoleOf,
  lineAt: LineAt,
): Problem | undefined {
  const speaker = valueAt(row.ground.text, inside, role);
  const label = speaker ? scalarText(row.ground.text.bytes, speaker) : '';
  if (speaker && !label.isWellFormed()) return loneSurrogate(row, speaker.start + 1);
  const found = spokenAt(row, inside, path, lineAt);
  if (found && 'reason' in found) return found;
  // A turn that has no text may be the call of a tool.
  const segment = found?.segment ?? nothing(row, element.start, lineAt);
  const known = roleOf(label);
  // `A` beside `B` is a name, not an answer.
  const side = known?.formal && label.length < 3 ? undefined : known?.role;
  heard.said.push({ role: side, label, segment });
  if (speaker) heard.roles++;
  if (found) heard.texts++;
  heard.fields +=
    (speaker && role.keys.length === 1 ? 1 : 0) + (found && !found.more && path.keys.length === 1 ? 1 : 0);
  return undefined;
}

function hearExchange(
  heard: Heard,
  row: Row,
  inside: readonly Member[],
  { speech }: Extract<Shape, { kind: 'pairs' }>,
  lineAt: LineAt,
): Problem | undefined {
  for (const { role, path } of speech) {
    const found = spokenAt(row, inside, path, lineAt);
    if (!found) continue;
    if ('reason' in found) return found;
    heard.said.push({ role, label: path.name, segment: found.segment });
    heard.texts++;
    if (!found.more && path.keys.length === 1) heard.fields++;
  }
  return undefined;
}

/** The paths that were found in no element, although each list should have them. */
function lackedPaths(shape: ListShape, { roles, texts }: Heard): readonly Path[] | undefined {
  if (shape.kind === 'pairs') return texts === 0 ? shape.speech.map(({ path }) => path) : undefined;
  if (texts === 0) return [shape.text];
  return roles === 0 ? [shape.role] : undefined;
}

function usedIn(shape: ListShape): Branch {
  if (shape.kind === 'pairs') return usedAt(shape.speech.map(({ path }) => [path, 'text']));
  return usedAt([
    [shape.role, 'all'],
    [shape.text, 'text'],
  ]);
}

/** A string as text, a number or a word as it is written, anything else as nothing. */
function scalarText(bytes: Uint8Array, { start, end }: Span): string {
  const kind = kindOf(bytes, start);
  if (kind === 'number' || kind === 'boolean') return decode(bytes, start, end);
  if (kind !== 'string') return '';
  const raw = decode(bytes, start + 1, end - 1);
  return raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
}

import type { Problem } from '../diagnostic/problem.ts';
import type { RoleOf } from '../language/roles.ts';
import { decode } from '../source/bytes.ts';
import { elements, kindOf, type Member, members } from '../source/json.ts';
import { joined } from '../source/joined.ts';
import { type Segment, type Slice, slice } from '../source/segment.ts';
import type { Span } from '../source/span.ts';
import type { Said } from './listed.ts';
import { type Path, valueAt } from './path.ts';
import { lacking, loneSurrogate, missing, named, refusal } from './refusals.ts';
import { type Row, rowLines } from './row.ts';
import type { HistoryField, Shape, SpeechField } from './shape.ts';
import { nothing, type Spoken, spoken } from './spoken.ts';

/** What was said in a row, turn by turn, and whether the elements of its list hold more than that. */
export interface Speech {
  readonly said: readonly Said[];
  readonly more: boolean;
}

type LineAt = (at: number) => number;
type Kind<Name> = Extract<Shape, { kind: Name }>;

/** The transcript that the fields of a row hold, joined by nothing; a problem if one is missing or no text. */
export function transcriptOf(row: Row, fields: readonly Path[]): Segment | Problem {
  const lineAt = rowLines(row);
  const slices: Slice[] = [];
  for (const path of fields) {
    const found = textAt(row, row.members, path, lineAt) ?? missing(row, path);
    if ('reason' in found) return found;
    slices.push(slice(found.segment, found.segment.from, found.segment.to));
  }
  return joined(slices as [Slice, ...Slice[]]);
}

/** The turns that a row lists, or the problem that keeps them from being read. */
export function speechOf(
  row: Row,
  shape: Exclude<Shape, { kind: 'transcript' }>,
  roleOf: RoleOf,
): Speech | Problem {
  const lineAt = rowLines(row);
  return shape.kind === 'fields' ? fromFields(row, shape, lineAt) : fromList(row, shape, roleOf, lineAt);
}

function fromList(row: Row, shape: Kind<'list' | 'pairs'>, roleOf: RoleOf, lineAt: LineAt): Speech | Problem {
  const { text } = row.ground;
  const { name } = shape.turns;
  const list = valueAt(text, row.members, shape.turns);
  if (!list) return missing(row, shape.turns);
  const kind = kindOf(text.bytes, list.start);
  if (kind === 'null') return { said: [], more: false };
  if (kind !== 'list')
    return refusal(row, list.start, `the field "${name}" holds ${named(kind)}; expected a list of turns`);
  const all: Speech[] = [];
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
    const one =
      shape.kind === 'list'
        ? turnIn(row, element, inside, shape, roleOf, lineAt)
        : exchangeIn(row, inside, shape, lineAt);
    if ('reason' in one) return one;
    all.push(one);
  }
  return { said: all.flatMap(({ said }) => said), more: all.some(({ more }) => more) };
}

function turnIn(
  row: Row,
  element: Span,
  inside: readonly Member[],
  { role, text: path }: Kind<'list'>,
  roleOf: RoleOf,
  lineAt: LineAt,
): Speech | Problem {
  const speaker = valueAt(row.ground.text, inside, role);
  const label = speaker ? scalarText(row.ground.text.bytes, speaker) : '';
  if (speaker && !label.isWellFormed()) return loneSurrogate(row, speaker.start + 1);
  const found = textAt(row, inside, path, lineAt);
  if (found && 'reason' in found) return found;
  // A turn without a text of its own may be a call of a tool; one with neither role nor text is no turn.
  if (!found && !speaker) return lacking(row, 'element', element.start, inside, [path]);
  const segment = found?.segment ?? nothing(row, element.start, lineAt);
  const used = (speaker ? 1 : 0) + (found ? 1 : 0);
  const nested = role.keys.length > 1 || path.keys.length > 1;
  return {
    said: [{ role: roleOf(label)?.role, label, segment }],
    more: nested || found?.more === true || inside.length > used,
  };
}

function exchangeIn(
  row: Row,
  inside: readonly Member[],
  { speech }: Kind<'pairs'>,
  lineAt: LineAt,
): Speech | Problem {
  const said: Said[] = [];
  let more = speech.some(({ path }) => path.keys.length > 1);
  for (const { role, path } of speech) {
    const found = textAt(row, inside, path, lineAt);
    if (!found) continue;
    if ('reason' in found) return found;
    said.push({ role, label: path.name, segment: found.segment });
    more ||= found.more;
  }
  if (said.length === 0 && inside[0])
    return lacking(
      row,
      'element',
      inside[0].keyStart - 1,
      inside,
      speech.map(({ path }) => path),
    );
  return { said, more: more || inside.length > said.length };
}

function fromFields(row: Row, { speech }: Kind<'fields'>, lineAt: LineAt): Speech | Problem {
  const said: Said[] = [];
  for (const field of speech) {
    const found = 'labels' in field ? exchanges(row, field, lineAt) : turnAt(row, field, lineAt);
    if ('reason' in found) return found;
    said.push(...found);
  }
  return { said, more: false };
}

function turnAt(row: Row, { role, path, optional }: SpeechField, lineAt: LineAt): readonly Said[] | Problem {
  const found = textAt(row, row.members, path, lineAt);
  if (found && 'reason' in found) return found;
  if (!found) return optional ? [] : missing(row, path);
  const { segment } = found;
  return optional && segment.from === segment.to ? [] : [{ role, label: path.name, segment }];
}

function exchanges(row: Row, { path, labels }: HistoryField, lineAt: LineAt): readonly Said[] | Problem {
  const { text } = row.ground;
  const list = valueAt(text, row.members, path);
  if (!list || kindOf(text.bytes, list.start) === 'null') return [];
  const said: Said[] = [];
  const pairs =
    kindOf(text.bytes, list.start) === 'list' ? elements(text, list.start, list.end).parts : [list];
  for (const pair of pairs) {
    const texts = kindOf(text.bytes, pair.start) === 'list' ? elements(text, pair.start, pair.end).parts : [];
    const found = texts.map((value) => spoken(row, value, lineAt));
    const [human, assistant] = found;
    if (!human || !assistant || found.length > 2)
      return refusal(
        row,
        pair.start,
        `the field "${path.name}" holds something else than pairs; expected [["text", "answer"], …]`,
      );
    const lone = Math.max(human.lone, assistant.lone);
    if (lone >= 0) return loneSurrogate(row, lone);
    said.push({ role: 'human', label: labels[0], segment: human.segment });
    said.push({ role: 'assistant', label: labels[1], segment: assistant.segment });
  }
  return said;
}

/** What the value at a path says; a problem if it is no text, undefined if there is none. */
function textAt(
  row: Row,
  object: readonly Member[],
  path: Path,
  lineAt: LineAt,
): Spoken | Problem | undefined {
  const value = valueAt(row.ground.text, object, path);
  if (!value) return undefined;
  const found = spoken(row, value, lineAt);
  if (!found)
    return refusal(
      row,
      value.start,
      `"${path.name}" holds ${named(kindOf(row.ground.text.bytes, value.start))}; expected a text`,
    );
  return found.lone >= 0 ? loneSurrogate(row, found.lone) : found;
}

/** A string as text, a number or a word as it is written, null and anything else as nothing. */
function scalarText(bytes: Uint8Array, { start, end }: Span): string {
  const kind = kindOf(bytes, start);
  if (kind === 'number' || kind === 'boolean') return decode(bytes, start, end);
  if (kind !== 'string') return '';
  const raw = decode(bytes, start + 1, end - 1);
  return raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
}

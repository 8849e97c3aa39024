import { UsageError } from '../diagnostic/usage-error.ts';
import { keyOf } from '../source/json.ts';
import type { Role } from '../transcript/role.ts';
import { type Path, pathOf } from './path.ts';
import type { ReadOptions, RowMap } from './reader.ts';
import type { Row } from './row.ts';

/** A field that is a turn of one role. */
export interface SpeechField {
  readonly role: Role;
  readonly path: Path;
  /** Whether a row may do without it, or have it empty, and then has no such turn. */
  readonly optional: boolean;
}

/** A field that lists earlier exchanges, `[["I feel low.", "I hear you."]]`, and what their two speakers are called. */
export interface HistoryField {
  readonly path: Path;
  readonly labels: readonly [string, string];
}

/** Where a row keeps what was said. */
export type Shape =
  | { readonly kind: 'transcript'; readonly fields: readonly Path[] }
  /** A list whose elements have a role and a text. */
  | { readonly kind: 'list'; readonly turns: Path; readonly role: Path; readonly text: Path }
  /** A list whose elements have a field for each role. */
  | { readonly kind: 'pairs'; readonly turns: Path; readonly speech: readonly SpeechField[] }
  /** Fields of the row that are a turn each, or a list of earlier exchanges. */
  | { readonly kind: 'fields'; readonly speech: readonly (SpeechField | HistoryField)[] };

/** What was stated of the shape; a list of turns may leave open what its elements are made of. */
export type Stated =
  | Shape
  | {
      readonly kind: 'open list';
      readonly turns: Path;
      readonly role: Path | undefined;
      readonly text: Path | undefined;
    };

/** The shape that `--field` or `--map` state; `rows` tell whether a name with a dot is a key or a path. */
export function statedShape({ fields, map = {} }: ReadOptions, rows: readonly Row[]): Stated | undefined {
  const path = (name: string): Path => rowPath(name, rows);
  const { turns, role, text, speech } = map;
  if (fields !== undefined && fields.length > 0) {
    if (turns ?? text ?? speech)
      throw new UsageError('both --field and --map state where the speech is; expected one of them');
    return { kind: 'transcript', fields: fields.map(path) };
  }
  if (speech) {
    const stated = speech.map((one) => ({
      role: one.role,
      path: turns === undefined ? path(one.path) : pathOf(one.path),
      optional: false,
    }));
    return turns === undefined
      ? { kind: 'fields', speech: stated }
      : { kind: 'pairs', turns: path(turns), speech: stated };
  }
  if (turns === undefined)
    return text === undefined ? undefined : { kind: 'transcript', fields: [path(text)] };
  const open = { turns: path(turns), role: pathIf(role), text: pathIf(text) };
  return open.role && open.text
    ? { kind: 'list', turns: open.turns, role: open.role, text: open.text }
    : { kind: 'open list', ...open };
}

/** A path in rows: a name with a dot is a key if any of them has it. */
export function rowPath(name: string, rows: readonly Row[]): Path {
  return pathOf(name, (key) =>
    rows.some(({ ground, members }) => members.some((one) => keyOf(ground.text, one) === key)),
  );
}

/** The first keys of the paths that `--field` or `--map` state. */
export function statedKeys({ fields = [], map = {} }: ReadOptions): readonly string[] {
  const { turns, speech = [] }: RowMap = map;
  const inRow = turns === undefined ? [map.text, ...speech.map(({ path }) => path)] : [turns];
  return [...fields, ...inRow].flatMap((name) =>
    name === undefined ? [] : [name, name.split('.')[0] ?? name],
  );
}

/** What a shape is called in a report on a source. */
export function describeShape(shape: Shape): string {
  const names = (speech: readonly { readonly path: Path }[]): string =>
    speech.map(({ path }) => path.name).join(', ');
  switch (shape.kind) {
    case 'transcript':
      return `rows hold transcripts in ${shape.fields.map(({ name }) => `"${name}"`).join(' + ')}`;
    case 'list':
      return `rows list their turns in "${shape.turns.name}" (${shape.role.name}, ${shape.text.name})`;
    case 'pairs':
      return `rows list exchanges in "${shape.turns.name}" (${names(shape.speech)})`;
    case 'fields':
      return `rows hold a turn in each of ${names(shape.speech)}`;
  }
}

function pathIf(name: string | undefined): Path | undefined {
  return name === undefined ? undefined : pathOf(name);
}

import type { Problem } from '../diagnostic/problem.ts';
import { decode } from '../source/bytes.ts';
import { kindOf } from '../source/json.ts';
import type { Conversation } from '../transcript/conversation.ts';
import { cutter, type Frame } from './cut.ts';
import { type PlainLine, plainLines } from './plain-lines.ts';
import { completeList, detectShape } from './detect.ts';
import { listed } from './listed.ts';
import { type Branch, type Used, unusedFields, usedAt } from './meta.ts';
import { type Path, valueAt } from './path.ts';
import type { ReadContext } from './reader.ts';
import { missing } from './refusals.ts';
import type { Row } from './row.ts';
import { describeShape, rowPath, type Shape, statedShape } from './shape.ts';
import { nothing } from './spoken.ts';
import { transcriptOf } from './transcript-fields.ts';
import { turnFields } from './turn-fields.ts';
import { turnList } from './turn-list.ts';

/** What became of a row: a conversation, a problem that kept it from being one, or a conversation with a problem. */
export interface Taken {
  readonly conversation?: Conversation;
  readonly problem?: Problem | undefined;
}

/** Takes the rows of one source, all by the shape that its first rows have (or that was stated). */
export interface Rows {
  /** Settles the shape, once, before the first row is taken. Tells why, if no row of the source can be taken. */
  settle(sample: readonly Row[]): Problem | undefined;
  take(row: Row): Taken;
  /** Takes a line without looking into it, where that is enough; undefined where it must be looked into. */
  glance?(line: PlainLine): Conversation | undefined;
}

/** The rows of one source. Throws a UsageError from `settle` where it takes the user to say which field is meant. */
export function rowsOf(context: ReadContext): Rows {
  let take: Rows['take'] = () => ({});
  let glancing: Rows['glance'];
  return {
    settle(sample) {
      const stated = statedShape(context.options, sample);
      const shape =
        stated?.kind === 'open list'
          ? completeList(stated, sample)
          : (stated ?? detectShape(sample, context));
      if ('reason' in shape) return shape;
      const id = rowPath(context.options.map?.id ?? 'id', sample);
      const framed = framer(context, shape, id);
      take =
        shape.kind === 'transcript'
          ? cutting(context, shape, sample, framed, (glanced) => (glancing = glanced))
          : listing(context, shape, framed);
      return undefined;
    },
    take: (row) => take(row),
    glance: (line) => glancing?.(line),
  };
}

type Framed = (row: Row, left: string | undefined) => { frame: Frame; problem: Problem | undefined };

function cutting(
  context: ReadContext,
  shape: Extract<Shape, { kind: 'transcript' }>,
  sample: readonly Row[],
  framed: Framed,
  glancing: (glance: Rows['glance']) => void,
): Rows['take'] {
  const settled: ReadContext['settled'] = (dialect, why) =>
    context.settled(dialect, `${why}; ${describeShape(shape)}`);
  const cut = cutter({ ...context, settled });
  const found = sample.map((row) => transcriptOf(row, shape.fields));
  cut.settle(found.flatMap((one) => ('reason' in one ? [] : [one])));
  glancing(plainLines(context, cut, shape.fields));
  return (row) => {
    const segment = transcriptOf(row, shape.fields);
    if ('reason' in segment) return { problem: segment };
    const { frame, problem } = framed(row, undefined);
    return { conversation: cut.cut(segment, frame), problem };
  };
}

function listing(
  context: ReadContext,
  shape: Exclude<Shape, { kind: 'transcript' }>,
  framed: Framed,
): Rows['take'] {
  context.settled('turns', describeShape(shape));
  const speechOf = shape.kind === 'fields' ? turnFields(shape) : turnList(shape, context.roleOf);
  return (row) => {
    const speech = speechOf(row);
    if ('reason' in speech) return { problem: speech };
    const { frame, problem } = framed(row, speech.left);
    return {
      conversation: listed(
        speech.said,
        frame,
        nothing(row, row.start, () => row.line),
      ),
      problem,
    };
  };
}

/** Finds the id of a row and what is left of it for `meta`; `left` is what is left of its list of turns. */
function framer({ path, options }: ReadContext, shape: Shape, id: Path): Framed {
  const stated = options.map?.id !== undefined;
  const usedBy = (ownId: boolean, left?: string): Branch =>
    usedAt([...speechPaths(shape, left), ...(ownId ? [[id, 'all'] as const] : [])]);
  const [plain, plainWithId] = [usedBy(false), usedBy(true)];
  return (row, left) => {
    const { ground, start, end, line } = row;
    const source = { path, line, start: ground.base + start, end: ground.base + end };
    const named = stated || row.name === '' ? undefined : row.name;
    const own = named ?? idAt(row, id);
    const fromRow = named === undefined && own !== undefined;
    const used = left === undefined ? (fromRow ? plainWithId : plain) : usedBy(fromRow, left);
    const meta = unusedFields(ground.text, row.members, used) ?? '{}';
    const frame = { id: own ?? `${path}#${row.ordinal}`, ownId: own !== undefined, source, meta };
    return { frame, problem: stated && own === undefined ? missing(row, id) : undefined };
  };
}

/** The id that a row has of its own: a string that is not empty, or a number as it is written. */
function idAt({ ground: { text }, members }: Row, path: Path): string | undefined {
  const value = valueAt(text, members, path);
  if (!value) return undefined;
  const kind = kindOf(text.bytes, value.start);
  if (kind !== 'number' && kind !== 'string') return undefined;
  const raw = decode(text.bytes, value.start, value.end);
  const id = kind === 'string' ? (JSON.parse(raw) as string) : raw;
  return id !== '' && id.isWellFormed() ? id : undefined;
}

function speechPaths(shape: Shape, left: string | undefined): (readonly [Path, Used])[] {
  switch (shape.kind) {
    case 'transcript':
      return shape.fields.map((path) => [path, 'text']);
    case 'fields':
      return shape.speech.map((field) => [field.path, 'labels' in field ? 'all' : 'text']);
    case 'list':
    case 'pairs':
      return [[shape.turns, left === undefined ? 'all' : { left }]];
  }
}

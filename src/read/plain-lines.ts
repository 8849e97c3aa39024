import { encode, isUtf8 } from '../source/bytes.ts';
import type { Cutter } from './cut.ts';
import { glance } from './glance.ts';
import type { Path } from './path.ts';
import { plainString } from './plain-string.ts';
import type { ReadContext } from './reader.ts';
import type { Ground } from './row.ts';
import type { Rows } from './rows.ts';

/** A line of a source that should be a row, `[start, stop)`. */
export interface PlainLine {
  readonly ground: Ground;
  readonly start: number;
  readonly stop: number;
  readonly line: number;
  /** Which row of the source it is, counted from 1. */
  readonly ordinal: number;
}

/**
 * Takes lines that hold nothing but a plain transcript in the field that was settled on, `{"text":"…"}`, without
 * unescaping them. Undefined where reasons are asked for, or rows must say more.
 */
export function plainLines(context: ReadContext, cut: Cutter, fields: readonly Path[]): Rows['glance'] {
  const [field, second] = fields;
  const dialect = cut.dialect();
  if (
    context.explain ||
    !dialect?.glance ||
    !field ||
    field.keys.length > 1 ||
    second ||
    context.options.map?.id !== undefined
  )
    return undefined;
  const name = JSON.stringify(field.name);
  const heads = [encode(`{${name}:"`), encode(`{${name}: "`)];
  return ({ ground, start, stop, line, ordinal }) => {
    const { bytes } = ground.text;
    const head = heads.find((one) => one.every((byte, i) => bytes[start + i] === byte));
    if (!head || bytes[stop - 1] !== 0x7d || bytes[stop - 2] !== 0x22) return undefined;
    const from = start + head.length;
    const inside = plainString(bytes, from, stop);
    if (inside?.to !== stop - 2 || !isUtf8(bytes, from, stop - 2)) return undefined;
    const { to, escapes } = inside;
    const { path } = context;
    const source = { path, line, start: ground.base + start, end: ground.base + stop };
    const frame = { id: `${path}#${ordinal}`, ownId: false, source, meta: '{}' };
    const origin = { base: ground.base, line, verbatim: false, breaks: [] };
    // The bytes end with the text, so that a search for what is not in it ends there, too.
    const segment = { bytes: bytes.subarray(0, to), from, to, origin, escaped: escapes };
    return glance(segment, frame, dialect, context);
  };
}

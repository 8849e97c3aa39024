import { keyOf, kindOf, type Member, members } from '../source/json.ts';
import type { JsonText } from '../source/json-text.ts';
import type { Span } from '../source/span.ts';

/** A part of a turn's content: `"Hello"`, `{"type":"text","text":"Hello"}`, `{"type":"image_url",…}`. */
export interface ContentPart {
  /** Its text, if it has one: a JSON string. */
  readonly value: Span | undefined;
  /** Whether it holds more than a text. */
  readonly more: boolean;
  /** The members that are not its text. */
  readonly rest: readonly Member[];
}

/** Reads a part of a turn's content; undefined if the value is none. */
export function partText(text: JsonText, part: Span): ContentPart | undefined {
  const kind = kindOf(text.bytes, part.start);
  if (kind === 'string') return { value: part, more: false, rest: [] };
  if (kind !== 'object') return undefined;
  const inside = members(text, part.start, part.end).parts;
  const keys = inside.map((member) => keyOf(text, member));
  const at = (key: string): Member | undefined => inside[keys.lastIndexOf(key)];
  const typed = isString(text, at('type'));
  const value = [at('text'), typed ? at('value') : undefined].find((one) => isString(text, one));
  if (!typed && !value) return undefined;
  const rest = inside.filter((member) => member !== value);
  return { value, more: !value || rest.length > (typed ? 1 : 0), rest };
}

function isString({ bytes }: JsonText, member: Member | undefined): boolean {
  return member !== undefined && kindOf(bytes, member.start) === 'string';
}

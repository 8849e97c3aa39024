import { encode } from '../source/bytes.ts';
import { keyOf, kindOf, type Member, members } from '../source/json.ts';
import type { JsonText } from '../source/json-text.ts';
import type { Span } from '../source/span.ts';

/** The way to a value in nested objects. */
export interface Path {
  /** As it was stated: `survey.text`. */
  readonly name: string;
  readonly keys: readonly Key[];
}

interface Key {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a dotted path. `isKey` tells which names are taken whole, dots and all. */
export function pathOf(name: string, isKey: (name: string) => boolean = () => false): Path {
  const names = isKey(name) ? [name] : name.split('.');
  return { name, keys: names.map((one) => ({ name: one, bytes: encode(one) })) };
}

/** The value at a path, or undefined. Of members with the same key the last counts. */
export function valueAt(text: JsonText, object: readonly Member[], { keys }: Path): Span | undefined {
  let value: Span | undefined;
  for (const key of keys) {
    if (value && kindOf(text.bytes, value.start) !== 'object') return undefined;
    const inside: readonly Member[] = value ? members(text, value.start, value.end).parts : object;
    value = inside.findLast((member) => isNamed(text, member, key));
    if (!value) return undefined;
  }
  return value;
}

/** Whether a member has this key; keys are compared as bytes unless an escape may stand in one. */
export function isNamed(text: JsonText, member: Member, { name, bytes }: Key): boolean {
  const { keyStart, keyEnd } = member;
  const size = keyEnd - keyStart;
  if (size > bytes.length)
    return text.bytes.subarray(keyStart, keyEnd).includes(0x5c) && keyOf(text, member) === name;
  if (size < bytes.length) return false;
  for (let i = 0; i < size; i++) if (text.bytes[keyStart + i] !== bytes[i]) return false;
  return true;
}

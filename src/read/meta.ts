import { decode } from '../source/bytes.ts';
import { elements, keyOf, kindOf, type Member, members } from '../source/json.ts';
import type { JsonText } from '../source/json-text.ts';
import type { Span } from '../source/span.ts';
import { partText } from './content-part.ts';
import type { Path } from './path.ts';

/**
 * What of a value was used: all of it, its text (a string, null, or the texts of a list of parts), what is said of its
 * keys, or all but what is `left` (JSON).
 */
export type Used = 'all' | 'text' | Branch | { readonly left: string };

/** What was used of the values at some keys of an object. */
export interface Branch {
  readonly keys: Map<string, Used>;
}

/** What was used along several paths, as one tree. */
export function usedAt(entries: readonly (readonly [Path, Used])[]): Branch {
  const root: Branch = { keys: new Map() };
  for (const [path, used] of entries) {
    let branch = root;
    for (const key of path.keys.slice(0, -1)) branch = branchAt(branch, key.name);
    branch.keys.set(path.keys.at(-1)?.name ?? '', used);
  }
  return root;
}

/**
 * The fields of an object that were not used, as the text of a JSON object, or undefined if there are none. Values stand
 * there as they were written, so that numbers keep their digits.
 */
export function unusedFields(text: JsonText, fields: readonly Member[], used: Branch): string | undefined {
  const rest: string[] = [];
  for (const member of fields) {
    const part = used.keys.get(keyOf(text, member));
    const value =
      part === undefined ? decode(text.bytes, member.start, member.end) : unused(text, member, part);
    if (value !== undefined) rest.push(`"${decode(text.bytes, member.keyStart, member.keyEnd)}":${value}`);
  }
  return rest.length > 0 ? `{${rest.join()}}` : undefined;
}

function branchAt({ keys }: Branch, key: string): Branch {
  const known = keys.get(key);
  if (typeof known === 'object' && 'keys' in known) return known;
  const branch: Branch = { keys: new Map() };
  keys.set(key, branch);
  return branch;
}

/** What is left of a value, or undefined if nothing is. */
function unused(text: JsonText, { start, end }: Span, used: Used): string | undefined {
  if (used === 'all') return undefined;
  if (typeof used === 'object' && 'left' in used) return used.left;
  const kind = kindOf(text.bytes, start);
  if (used === 'text') {
    if (kind === 'string' || kind === 'null') return undefined;
    return kind === 'list' ? unusedParts(text, start, end) : decode(text.bytes, start, end);
  }
  return kind === 'object'
    ? unusedFields(text, members(text, start, end).parts, used)
    : decode(text.bytes, start, end);
}

/** What is left of a content's parts: all but their texts, if any part is more than text. */
function unusedParts(text: JsonText, start: number, end: number): string | undefined {
  const parts = elements(text, start, end).parts.map((one) => partText(text, one));
  if (!parts.some((part) => part?.more)) return undefined;
  return `[${parts.map((part) => (part && unusedFields(text, part.rest, nothing)) ?? '{}').join()}]`;
}

const nothing: Branch = { keys: new Map() };

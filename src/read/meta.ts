import { decode } from '../source/bytes.ts';
import { elements, keyOf, kindOf, type Member, members } from '../source/json.ts';
import type { JsonText } from '../source/json-text.ts';
import type { Span } from '../source/span.ts';
import type { Path } from './path.ts';

/**
 * What of a value was used: all of it, its text (a string, null, or the texts of a list of parts), or parts of what is
 * at these keys or in each element.
 */
export type Used = 'all' | 'text' | { readonly keys: ReadonlyMap<string, Used> } | { readonly each: Used };

/** What was used along several paths, as one tree. */
export function usedAt(entries: readonly (readonly [Path, Used])[]): Used {
  const root: Branch = new Map();
  for (const [path, used] of entries) {
    let branch = root;
    for (const key of path.keys.slice(0, -1)) branch = branchAt(branch, key.name);
    branch.set(path.keys.at(-1)?.name ?? '', used);
  }
  return { keys: root };
}

/**
 * The fields of a row that were not used, as the text of a JSON object; every value as it was written, so that numbers
 * keep their digits. A list whose elements were used in part stays, element by element, if any of them has more.
 */
export function metaOf(text: JsonText, fields: readonly Member[], used: Used): string {
  return typeof used === 'object' && 'keys' in used ? (unusedFields(text, fields, used.keys) ?? '{}') : '{}';
}

type Branch = Map<string, Used>;

function branchAt(branch: Branch, key: string): Branch {
  const known = branch.get(key);
  if (typeof known === 'object' && 'keys' in known) return known.keys as Branch;
  const keys: Branch = new Map();
  branch.set(key, { keys });
  return keys;
}

/** What is left of a value, or undefined if nothing is. */
function unused(text: JsonText, { start, end }: Span, used: Used): string | undefined {
  const kind = kindOf(text.bytes, start);
  if (used === 'all' || (used === 'text' && (kind === 'string' || kind === 'null'))) return undefined;
  if (used === 'text' && kind === 'list') return unusedParts(text, start, end);
  if (used !== 'text' && 'keys' in used && kind === 'object')
    return unusedFields(text, members(text, start, end).parts, used.keys);
  if (used !== 'text' && 'each' in used && kind === 'list')
    return unusedElements(text, start, end, used.each);
  return decode(text.bytes, start, end);
}

function unusedFields(
  text: JsonText,
  fields: readonly Member[],
  used: ReadonlyMap<string, Used>,
): string | undefined {
  const rest: string[] = [];
  for (const member of fields) {
    const part = used.get(keyOf(text, member));
    const value =
      part === undefined ? decode(text.bytes, member.start, member.end) : unused(text, member, part);
    if (value !== undefined) rest.push(`"${decode(text.bytes, member.keyStart, member.keyEnd)}":${value}`);
  }
  return rest.length > 0 ? `{${rest.join()}}` : undefined;
}

function unusedElements(text: JsonText, start: number, end: number, used: Used): string | undefined {
  const rest = elements(text, start, end).parts.map((element) => unused(text, element, used));
  return rest.some((one) => one !== undefined) ? `[${rest.map((one) => one ?? '{}').join()}]` : undefined;
}

/** What is left of a content's parts: all but their texts, if any part is more than text. */
function unusedParts(text: JsonText, start: number, end: number): string | undefined {
  const parts = elements(text, start, end).parts.map((part) => {
    const kind = kindOf(text.bytes, part.start);
    if (kind === 'string') return { more: false, rest: 'null' };
    if (kind !== 'object') return { more: true, rest: decode(text.bytes, part.start, part.end) };
    return partRest(text, members(text, part.start, part.end).parts);
  });
  return parts.some(({ more }) => more) ? `[${parts.map(({ rest }) => rest).join()}]` : undefined;
}

function partRest(text: JsonText, fields: readonly Member[]): { more: boolean; rest: string } {
  const keys = fields.map((member) => keyOf(text, member));
  // As in the reading of parts: `text` if there is one, else `value`.
  const key = keys.includes('text') ? 'text' : 'value';
  const spoken = fields.filter(
    (member, i) => keys[i] === key && kindOf(text.bytes, member.start) === 'string',
  );
  const rest = unusedFields(
    text,
    fields.filter((member) => !spoken.includes(member)),
    new Map(),
  );
  return {
    more: spoken.length === 0 || keys.some((one) => one !== key && one !== 'type'),
    rest: rest ?? '{}',
  };
}

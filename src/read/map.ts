import { UsageError } from '../diagnostic/usage-error.ts';
import { nearest } from '../diagnostic/nearest.ts';
import type { RowMap } from './reader.ts';

const names = ['turns', 'role', 'text', 'id', 'human', 'assistant', 'system'] as const;
type Name = (typeof names)[number];

/**
 * Reads what `--map` states: `name=path`, comma-separated. `turns` is the list of turns and `role` and `text` are in its
 * elements; `human`, `assistant` and `system` are fields that are a turn each, in the elements of `turns` if these are
 * stated, else in the row; `id` is in the row. Throws a UsageError for anything else.
 *
 *   turns=content,role=agent,text=message
 */
export function parseMap(stated: string): RowMap {
  const single = new Map<Name, string>();
  const speech: { role: 'human' | 'assistant' | 'system'; path: string }[] = [];
  for (const part of stated.split(',')) {
    const equals = part.indexOf('=');
    const name = nameOf((equals < 0 ? part : part.slice(0, equals)).trim());
    const path = equals < 0 ? '' : part.slice(equals + 1).trim();
    if (path === '' || path.split('.').includes(''))
      throw refusal(
        path === '' ? `"${part.trim()}" names no path` : `"${path}" is no path`,
        `${name}=PATH, such as ${examples[name]}`,
      );
    if (name === 'human' || name === 'assistant' || name === 'system') speech.push({ role: name, path });
    else if (single.has(name)) throw refusal(`"${name}" is stated twice`, 'it once');
    else single.set(name, path);
  }
  const [turns, role, text] = [single.get('turns'), single.get('role'), single.get('text')];
  if (role !== undefined && turns === undefined)
    throw refusal('"role" is stated without "turns"', 'turns=PATH, the list whose elements have a role');
  if (speech.length > 0 && (role ?? text) !== undefined)
    throw refusal(
      `"${speech[0]?.role}" is stated beside "${role === undefined ? 'text' : 'role'}"`,
      'either role=PATH,text=PATH, or the fields of each role',
    );
  return { id: single.get('id'), turns, role, text, speech: speech.length > 0 ? speech : undefined };
}

const examples: Readonly<Record<Name, string>> = {
  turns: 'turns=messages',
  role: 'role=speaker',
  text: 'text=content',
  id: 'id=dialogue_id',
  human: 'human=prompt',
  assistant: 'assistant=response',
  system: 'system=instructions',
};

function nameOf(stated: string): Name {
  const known = names.find((name) => name === stated);
  if (known) return known;
  const near = nearest(stated.toLowerCase(), names);
  throw refusal(
    `"${stated}" is no part of a row`,
    `one of ${names.join(', ')}${near ? `; the nearest is "${near}"` : ''}`,
  );
}

function refusal(found: string, expected: string): UsageError {
  return new UsageError(`--map: ${found}; expected ${expected}`);
}

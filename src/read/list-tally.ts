import { elements, keyOf, kindOf, members } from '../source/json.ts';
import type { JsonText } from '../source/json-text.ts';
import type { Span } from '../source/span.ts';
import { type Path, pathOf } from './path.ts';
import type { Shape } from './shape.ts';

const roleKeys = ['role', 'from', 'speaker', 'agent', 'author', 'sender', 'interlocutor'];
const textKeys = ['content', 'value', 'text', 'message', 'utterance', 'body'];
const pairs = [
  ['human', 'assistant'],
  ['user', 'assistant'],
  ['prompt', 'response'],
] as const;

/** What the elements of a list were seen to be made of: key to how many elements. */
export interface Tally {
  /** In how many rows the list holds turns. */
  rows: number;
  readonly roles: Map<string, number>;
  readonly texts: Map<string, number>;
  readonly pairs: Map<string, number>;
  /** Every key of its elements. */
  readonly keys: Set<string>;
}

/** A tally of nothing. */
export function emptyTally(): Tally {
  return { rows: 0, roles: new Map(), texts: new Map(), pairs: new Map(), keys: new Set() };
}

/** Adds what the first elements of a list look like. */
export function tallyList(tally: Tally, text: JsonText, list: Span): void {
  if (kindOf(text.bytes, list.start) !== 'list') return;
  let turns = false;
  for (const { start, end } of elements(text, list.start, list.end).parts.slice(0, 50)) {
    if (kindOf(text.bytes, start) !== 'object') continue;
    const seen = new Map(
      members(text, start, end).parts.map((one) => [keyOf(text, one), kindOf(text.bytes, one.start)]),
    );
    for (const key of seen.keys()) tally.keys.add(key);
    const roles = roleKeys.filter((key) => seen.get(key) === 'string');
    const texts = textKeys.filter(
      (key) => !roles.includes(key) && ['string', 'null', 'list'].includes(seen.get(key) ?? ''),
    );
    const exchanges = pairs
      .filter((pair) => pair.every((key) => seen.get(key) === 'string'))
      .map((pair) => pair.join());
    for (const [counts, keys] of [
      [tally.roles, roles],
      [tally.texts, texts],
      [tally.pairs, exchanges],
    ] as const)
      for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    turns ||= (roles.length > 0 && texts.length > 0) || exchanges.length > 0;
  }
  if (turns) tally.rows++;
}

/** The shape of rows whose turns stand in such a list; what was stated stands in for what was seen. */
export function listShape(turns: Path, tally: Tally, role?: Path, text?: Path): Shape | undefined {
  const exchange = most(tally.pairs);
  const seenRole = role?.name ?? most(tally.roles);
  const seenText = text?.name ?? most(tally.texts);
  if (seenRole !== undefined && seenText !== undefined)
    return { kind: 'list', turns, role: role ?? pathOf(seenRole), text: text ?? pathOf(seenText) };
  if (exchange === undefined || role || text) return undefined;
  const [human = '', assistant = ''] = exchange.split(',');
  const speech = [
    { role: 'system' as const, path: pathOf('system'), optional: true },
    { role: 'human' as const, path: pathOf(human), optional: true },
    { role: 'assistant' as const, path: pathOf(assistant), optional: true },
  ];
  return { kind: 'pairs', turns, speech };
}

/** The key that was seen most often; of equals the first one that was seen, which is the first of its list above. */
function most(counts: ReadonlyMap<string, number>): string | undefined {
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

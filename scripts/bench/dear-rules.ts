import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The kinds of triggers with which a rule must read every word, or compare every conversation with the others. */
const dear: ReadonlySet<string> = new Set(['words', 'corpus']);

/** The ids of the rules of a built hearken that are on by default and must read every word; `library` is its folder. */
export async function dearRules(library: string): Promise<string[]> {
  const path = pathToFileURL(join(library, 'index.js')).href;
  const { ruleIds, rules } = (await import(path)) as typeof import('../../src/index.ts');
  const all = await Promise.all(ruleIds.map((id) => rules[id]()));
  return all
    .filter(({ trigger, severity }) => dear.has(trigger.kind) && severity !== 'off')
    .map(({ id }) => id);
}

import type { Shape } from './lexicon-shapes.ts';

/**
 * The shape of a list in `data/lexicons/phrases`: a phrase a line, behind a tab its class. Lists without classes become
 * an array, those with classes an array for each: `stock-phrases.txt` becomes `stockPhrases` in
 * `src/lexicons/phrases/stock-phrases.ts`. Undefined for a list that is kept elsewhere.
 */
export function phraseShape(path: string): Shape | undefined {
  const name = /^data\/lexicons\/phrases\/([a-z]+(?:-[a-z]+)*)\.txt$/.exec(path)?.[1];
  if (name === undefined) return undefined;
  let cells: number | undefined;
  return {
    columns: [
      {
        name: 'phrase',
        expected: 'small letters, single spaces between words, and "*" at the end only',
        fits: (cell) =>
          /^[^\s*"\\]+(?: [^\s*"\\]+)*\*?$/.test(cell) && cell === cell.toLowerCase() && !/[’‘]/.test(cell),
      },
      {
        name: 'class',
        expected: 'one word in small letters',
        fits: (cell) => /^[a-z]+$/.test(cell),
        optional: true,
      },
    ],
    key: 2,
    judge: ({ length }) =>
      length === (cells ??= length) ? undefined : 'expected a class on every line, or on none',
    code: (rows) =>
      `/** The phrases of the list${rows.some(([, group]) => group !== undefined) ? ', by class' : ''}: see its head. */
export const ${camel(name)} = ${literal(rows)} as const;`,
  };
}

function literal(rows: readonly (readonly string[])[]): string {
  const groups = new Map<string, string[]>();
  for (const [phrase = '', group = ''] of rows)
    groups.set(group, [...(groups.get(group) ?? []), quoted(phrase)]);
  const alone = groups.get('');
  if (alone !== undefined && groups.size === 1) return `[\n${alone.map((one) => `  ${one},\n`).join('')}]`;
  const lists = [...groups].map(
    ([group, phrases]) => `  ${group}: [\n${phrases.map((one) => `    ${one},\n`).join('')}  ],\n`,
  );
  return `{\n${lists.join('')}}`;
}

/** A phrase as code; those of a list hold no `"` and no backslash. */
function quoted(phrase: string): string {
  return phrase.includes("'") ? `"${phrase}"` : `'${phrase}'`;
}

function camel(name: string): string {
  return name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

import type { Column, Shape } from './lexicon-shapes.ts';

const token: Column = {
  name: 'word',
  expected: 'lower case, and no spaces',
  fits: (cell) => /^\S+$/.test(cell) && cell === cell.toLowerCase(),
};

const score: Column = {
  name: 'score',
  expected: 'a number from -4.0 to 4.0 with one decimal',
  fits: (cell) => /^-?[0-4]\.[0-9]$/.test(cell) && Math.abs(Number(cell)) <= 4,
};

const classes = ['booster', 'dampener', 'negation', 'idiom'];

/** The shape of the list of words with their syllables. */
export const syllableShape: Shape = {
  columns: [
    {
      name: 'word',
      expected: 'letters and inner apostrophes',
      fits: (cell) => /^[a-z]+(?:'[a-z]+)*$/.test(cell),
    },
    { name: 'syllables', expected: 'a number', fits: (cell) => /^[0-9]+$/.test(cell) },
  ],
  key: 1,
  code: (
    rows,
  ) => `/** Words by their number of syllables, with spaces between them: see the head of the word list. */
export const syllableWords: readonly (readonly [syllables: number, words: string])[] = ${byNumber(rows)};`,
};

/** The shapes of the three lists of VADER. */
export const vaderShapes: Readonly<Record<string, Shape>> = {
  vader: {
    columns: [
      token,
      score,
      { name: 'since', expected: '3.3.2', fits: (cell) => cell === '3.3.2', optional: true },
    ],
    key: 1,
    code: (rows) => {
      const added = rows.filter(([, , since]) => since !== undefined);
      return `/** The words of VADER by their score, with spaces between them: see the head of the word list. */
export const vader: readonly (readonly [score: number, words: string])[] = ${byNumber(rows)};

/** Those of them that release 3.3.2 added. */
export const vaderAdded: readonly string[] = [${added.map(([word = '']) => quoted(word)).join(', ')}];`;
    },
  },
  'vader-emoji': {
    columns: [
      { name: 'emoji', expected: 'one code point', fits: (cell) => /^[^\0-\x7f]$/u.test(cell) },
      { name: 'words', expected: 'words', fits: (cell) => /^[^\s`\\$]+(?: [^\s`\\$]+)*$/.test(cell) },
    ],
    key: 1,
    code: (
      rows,
    ) => `/** An emoji, and behind a space the words that VADER reads for it, a line each: see the head of the word list. */
export const vaderEmoji = \`
${rows.map((cells) => cells.join(' ')).join('\n')}
\`;`,
  },
  'vader-modifiers': {
    columns: [
      {
        ...token,
        expected: 'lower case, and single spaces',
        fits: (cell) => token.fits(cell.replaceAll(/(?<=\S) (?=\S)/g, '')),
      },
      { name: 'class', expected: classes.join(', '), fits: (cell) => classes.includes(cell) },
      { ...score, optional: true },
    ],
    key: 1,
    judge: ([, group, points]) =>
      (group === 'idiom') === (points !== undefined)
        ? undefined
        : `expected a score for an idiom, and for nothing else`,
    code: (
      rows,
    ) => `/** The words and phrases by which VADER changes a score: see the head of the word list. */
export const vaderModifiers: readonly (readonly [
  phrase: string,
  group: ${classes.map((one) => `'${one}'`).join(' | ')},
  score?: number,
])[] = [
${rows.map(([phrase = '', group, points]) => `  [${quoted(phrase)}, '${group}'${points === undefined ? '' : `, ${Number(points)}`}],`).join('\n')}
];`,
  },
};

/** Rows of a word and a number as one string for each number: it is loaded faster than a string for each word. */
function byNumber(rows: readonly (readonly string[])[]): string {
  const groups = new Map<string, string[]>();
  for (const [word = '', number = ''] of rows) {
    const group = groups.get(number);
    if (group) group.push(word);
    else groups.set(number, [word]);
  }
  const lines = [...groups].map(([number, words]) => `  [${Number(number)}, ${quoted(words.join(' '))}],`);
  return `[\n${lines.join('\n')}\n]`;
}

function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`;
}

import { inflect } from './inflect.ts';

/** What the lines of a word list look like, and the code that they become. */
export interface Shape {
  readonly columns: readonly Column[];
  /** How many columns tell an entry from the others. */
  readonly key: number;
  /** Where an entry's columns do not fit each other: what is wrong. */
  readonly judge?: (cells: readonly string[]) => string | undefined;
  /** The code that the lines become, as oxfmt leaves it. */
  readonly code: (rows: readonly (readonly string[])[]) => string;
}

/** A column of a word list. */
export interface Column {
  readonly name: string;
  readonly expected: string;
  readonly fits: (cell: string) => boolean;
  readonly optional?: boolean;
}

const kinds = ['breath', 'voice', 'face', 'gesture', 'body', 'silence', 'other'];
const strengths = ['always', 'acts', 'placed', 'light'];
const statuses = ['emergency', 'line', 'replaced', 'closed'];
const groups = ['verb', 'noun', 'part', 'state', 'manner', 'mood', 'lapse', 'zh'];
const contextGroups = (
  'adverb subject never follower before infinitive after object leading closing linking pointing ' +
  'zh-subject zh-before zh-behind zh-aside zh-term'
).split(' ');

const word: Column = {
  name: 'word',
  expected: 'lower case, and single spaces between words',
  fits: (cell) => /^\S+(?: \S+)*$/.test(cell) && cell === cell.toLowerCase() && !/['"\\`]/.test(cell),
};

const label: Column = {
  name: 'label',
  expected: 'lower case, single spaces between words, and no "_" or "-"',
  fits: (cell) => word.fits(cell) && !/[_-]/.test(cell),
};

const forms: Column = {
  name: 'forms',
  expected: 'three words: the -s form, the participle, the past',
  fits: (cell) => word.fits(cell) && cell.split(' ').length === 3,
  optional: true,
};

/** The shape of each word list, by the name of its file. */
export const shapes: Readonly<Record<string, Shape>> = {
  'cue-context': {
    columns: [word, oneOf('class', contextGroups)],
    key: 2,
    code: between(
      `/** What a word beside, or in, a stage direction tells of it: see the head of the word list. */
export type CueContextGroup =${union(contextGroups)};

/** The words in and around stage directions that help to tell them from other things. */
export const cueContext: readonly (readonly [word: string, group: CueContextGroup])[] = [`,
      row,
      '];',
    ),
  },
  'crisis-lines': {
    columns: [
      fitting('number', 'digits in groups parted by "-" or a space', /^\d+(?:[ -]\d+)*$/),
      fitting('regions', 'two small letters each, joined by "+"', /^[a-z]{2}(?:\+[a-z]{2})*$/),
      oneOf('status', statuses),
      fitting('name', 'words, without quotation marks', /^[^'"\\`]+$/),
      { ...fitting('since', 'a day, month or year (ISO 8601)', /^\d{4}(?:-\d\d){0,2}$/), optional: true },
      { ...fitting('instead', 'digits in groups', /^\d+(?:[ -]\d+)*$/), optional: true },
    ],
    key: 1,
    judge: ([, , status, , since, instead]) => {
      const wanted = [status === 'replaced' || status === 'closed', status === 'replaced'];
      if ((since !== undefined) === wanted[0] && (instead !== undefined) === wanted[1]) return undefined;
      return 'expected a date for what is replaced or closed, and another number for what is replaced';
    },
    code: between(
      `/** What is known of a number: see the head of the list. */
export type LineStatus =${union(statuses)};

/** Numbers by which people in distress reach help. */
export const crisisLines: readonly (readonly [
  number: string,
  status: LineStatus,
  name: string,
  since?: string,
  instead?: string,
])[] = [`,
      // Regions are for those who keep the list.
      ([number = '', , ...rest]) => row([number, ...rest]),
      '];',
    ),
  },
  cues: {
    columns: [
      word,
      oneOf('class', groups),
      oneOf('kind', kinds),
      { ...oneOf('strength', strengths), optional: true },
      forms,
    ],
    key: 2,
    judge: ([, group = '', , strength, ofVerb]) => {
      const bare = ['state', 'manner', 'mood'].includes(group);
      if (bare !== (strength === undefined))
        return bare
          ? `unexpected strength, expected none for a ${group}`
          : `expected a strength for a ${group}`;
      if (group === 'verb' || (ofVerb === undefined && strength !== 'light')) return undefined;
      return `unexpected ${ofVerb === undefined ? 'strength "light"' : 'forms'}, expected only for a verb`;
    },
    code: between(
      `import type { CueKind } from '../transcript/cue.ts';

/** What a word is to a stage direction: see the head of the word list. */
export type CueGroup =${union(groups)};

/** How much a word says by itself. */
export type CueStrength =${union(strengths)};

/** The words that stage directions are known by; the forms are those of a verb: -s, -ing, past. */
export const cueWords: readonly (readonly [
  word: string,
  group: CueGroup,
  kind: CueKind,
  strength?: CueStrength,
  forms?: string,
])[] = [`,
      (cells) =>
        row(
          cells[1] === 'verb' && cells.length === 4 ? [...cells, inflect(cells[0] ?? '').join(' ')] : cells,
        ),
      '];',
    ),
  },
  roles: {
    columns: [
      label,
      oneOf('role', ['human', 'assistant', 'system']),
      { ...oneOf('use', ['formal']), optional: true },
    ],
    key: 1,
    code: between(
      `/** The role that each known label stands for, by the label's folded spelling. */
export const roleWords: Readonly<
  Record<string, { readonly role: 'human' | 'assistant' | 'system'; readonly formal: boolean }>
> = {`,
      ([name = '', role = '', use]) => {
        const key = /^\p{ID_Start}\p{ID_Continue}*$/u.test(name) ? name : `'${name}'`;
        return `  ${key}: { role: '${role}', formal: ${String(use === 'formal')} },`;
      },
      '};',
    ),
  },
};

/** Code that has a line for each entry. */
function between(head: string, entry: (cells: readonly string[]) => string, foot: string): Shape['code'] {
  return (rows) => [head, ...rows.map(entry), foot].join('\n');
}

function fitting(name: string, expected: string, pattern: RegExp): Column {
  return { name, expected, fits: (cell) => pattern.test(cell) };
}

function oneOf(name: string, words: readonly string[]): Column {
  return {
    name,
    expected: words.join(', ').replace(/, ([^,]*)$/, ' or $1'),
    fits: (cell) => words.includes(cell),
  };
}

function row(cells: readonly string[]): string {
  return `  [${cells.map((cell) => `'${cell}'`).join(', ')}],`;
}

/** A union of words, on one line if it is short. */
function union(words: readonly string[]): string {
  const quoted = words.map((found) => `'${found}'`);
  const line = ` ${quoted.join(' | ')}`;
  return line.length < 80 ? line : quoted.map((found) => `\n  | ${found}`).join('');
}

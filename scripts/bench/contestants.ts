import type { Corpus } from './corpora.ts';
import { entries } from './entries.ts';
import type { Program, Programs } from './programs.ts';

/**
 * What is done with which corpus; `pipe` is the text through standard input, `lint` and `stats` look at all of it, `rules`
 * and `metrics` have an eighth of it, `start` is hardly anything at all.
 */
export type Group = 'text' | 'pipe' | 'files' | 'jsonl' | 'lint' | 'rules' | 'stats' | 'metrics' | 'start';

/** The groups, in the order in which they run, and what each is compared with in its table. */
export const bases: Readonly<Record<Group, string>> = {
  text: 'wc -l',
  pipe: 'cat | wc -l',
  files: 'find | xargs cat',
  jsonl: 'wc -l',
  lint: 'wc -w',
  rules: 'wc -w',
  stats: 'wc -w',
  metrics: 'wc -w',
  start: 'node -e 0',
};

/** A command that is run in the folder of the corpora; what it prints is thrown away. */
export interface Command {
  readonly argv: readonly [program: string, ...args: string[]];
  /** A file that it writes. */
  readonly writes?: string;
  /** Whether it says itself, on standard error, how many seconds count: those of its work, without start and reading. */
  readonly tellsSeconds?: true;
}

/** Something that is measured. */
export interface Contestant extends Command {
  /** Group and what is done: `text/hearken messages`. */
  readonly name: string;
  readonly group: Group;
  /** How much it reads. */
  readonly bytes: number;
  /** The name of the one that it has to write the same bytes as. */
  readonly sameAs?: string;
  /** The name of the one whose JSON has to hold all that its own JSON does. */
  readonly partOf?: string;
}

/** The corpora of a run; each is made when it is asked for. */
export interface Field {
  readonly text: Corpus;
  readonly files: Corpus;
  readonly jsonl: Corpus;
  /** A text that is smaller than `text`: for groups of many contestants, some of them slow. */
  readonly eighth: Corpus;
  /** Small files, but only one of them. */
  readonly one: Corpus;
}

/** Where the parts that are measured lie. */
export interface Places {
  /** The built command. */
  readonly hearken: string;
  /** The folder of the build that it is part of. */
  readonly library: string;
  /** The folder of reference scripts. */
  readonly reference: string;
  /** The ids of the rules that are on by default and must read every word. */
  readonly dearRules: readonly string[];
  /** The groups of metrics that are not all on by default. */
  readonly optInGroups: readonly string[];
}

/** Who runs, and who cannot, with the reason. */
export interface Line {
  readonly contestants: readonly Contestant[];
  readonly skipped: readonly string[];
}

/** The contestants of a group. */
export function lineUp(group: Group, field: Field, places: Places, programs: Programs): Line {
  const contestants: Contestant[] = [];
  const skipped: string[] = [];
  for (const { what, needs, argv, ...rest } of entries[group](field, places)) {
    const name = `${group}/${what}`;
    const missing = needs.filter((program) => !programs.has(program));
    if (missing.length > 0) skipped.push(`${name}: ${missing.join(', ')} not installed`);
    else {
      const [program = '', ...args] = argv;
      const { path } = programs.get(program) as Program;
      contestants.push({ ...rest, name, group, argv: [path, ...args] });
    }
  }
  return { contestants, skipped };
}

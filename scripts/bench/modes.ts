import { compare, type Comparison } from './check.ts';
import { bases, type Contestant, type Field, type Group, type Line, lineUp, type Places } from './contestants.ts';
import { type Corpus, corpus, type Kind } from './corpora.ts';
import { growing, growths, growthVerdicts, steps } from './growth.ts';
import { measurer } from './measure.ts';
import type { Options } from './options.ts';
import type { Programs } from './programs.ts';
import { machine, type Report } from './report.ts';
import { race } from './rounds.ts';
import { verdicts } from './targets.ts';

/** What a mode works with. */
export interface Setting {
  readonly options: Options;
  readonly places: Places;
  readonly programs: Programs;
  /** Told what is being done. */
  readonly tell: (what: string) => void;
}

/** Runs every contestant that was asked for, group after group. */
export async function raceAll(setting: Setting): Promise<Report> {
  const { options, programs, tell } = setting;
  const { only, rounds } = options;
  const field = fieldOf(setting);
  const measure = measurer(options.folder);
  const wanted = ({ name }: { readonly name: string }): boolean =>
    only.length === 0 || only.some((part) => name.includes(part));
  const results = [];
  const skipped: string[] = [];
  const conversations: Partial<Record<Group, number>> = {};
  for (const group of groups) {
    if (!lined(group, nothing, setting).contestants.some(wanted)) continue;
    const { contestants, skipped: absent } = lined(group, field, setting);
    skipped.push(...absent.filter((name) => wanted({ name })));
    conversations[group] = corpusOf(group, field).conversations;
    // A start is short and its time scatters: more rounds cost next to nothing.
    const count = group === 'start' ? 5 * rounds : rounds;
    results.push(...(await race(contestants.filter(wanted), count, measure, tell)));
  }
  return { ...reportOf(setting), conversations, results, verdicts: verdicts(results), skipped };
}

/** Runs three conversions at an eighth, a quarter, half and all of the size. */
export async function grow(setting: Setting): Promise<Report> {
  const { options, places, tell } = setting;
  const { folder, size, rounds } = options;
  const made = steps.map((part) => {
    const make = (kind: Kind): Corpus => made_(setting, kind, Math.round(size * part));
    return { text: make('text'), jsonl: make('jsonl') };
  });
  const contestants = growing(made, fieldOf(setting).one.name, places.hearken);
  const results = await race(contestants, rounds, measurer(folder), tell);
  const growth = growths(results);
  return { ...reportOf(setting), results, growth, verdicts: growthVerdicts(growth) };
}

/** Compares what hearken and the reference scripts write; tells who could not be compared, too. */
export async function check(setting: Setting): Promise<{ found: Comparison[]; skipped: readonly string[] }> {
  const field = fieldOf(setting);
  const found: Comparison[] = [];
  const skipped: string[] = [];
  for (const group of ['text', 'files', 'jsonl'] as const) {
    const line = lined(group, field, setting);
    found.push(...(await compare(line.contestants, setting.options.folder)));
    skipped.push(...line.skipped.filter((name) => /\/(?:python|node) /.test(name)));
  }
  return { found, skipped };
}

const groups = Object.keys(bases) as Group[];

function lined(group: Group, field: Field, { places, programs }: Setting): Line {
  return lineUp(group, field, places, programs);
}

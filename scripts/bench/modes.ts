import { compare, type Comparison } from './check.ts';
import { bases, type Field, type Group, type Line, lineUp, type Places } from './contestants.ts';
import { type Corpus, corpus, firstFile, type Kind } from './corpora.ts';
import { growing, growths, growthVerdicts, steps } from './growth.ts';
import { measurer } from './measure.ts';
import type { Options } from './options.ts';
import type { Programs } from './programs.ts';
import { machine, type Report } from './report.ts';
import { race, type Result } from './rounds.ts';
import { verdicts } from './targets.ts';

/** What a mode works with. */
export interface Setting {
  readonly options: Pick<Options, 'folder' | 'size' | 'seed' | 'rounds' | 'only'>;
  readonly places: Places;
  readonly programs: Programs;
  /** Told what is being done. */
  readonly tell: (what: string) => void;
}

/**
 * Runs every contestant that was asked for, group after group. Throws an Error if one does not do its work: if on a small
 * corpus it writes other bytes than the one that it is compared with.
 */
export async function raceAll(setting: Setting): Promise<Report> {
  const { folder, rounds } = setting.options;
  const wanted = wantedBy(setting);
  const { found } = await check({ ...setting, options: { ...setting.options, size: smallest } });
  const faults = found.flatMap(({ name, fault }) => (fault === undefined ? [] : `\n  ${name}: ${fault}`));
  if (faults.length > 0) throw new Error(`expected the same bytes; nothing was measured${faults.join('')}`);
  const field = fieldOf(setting);
  const measure = measurer(folder);
  const results: Result[] = [];
  const skipped: string[] = [];
  const conversations: Partial<Record<Group, number>> = {};
  for (const group of groups) {
    const names = lined(group, anyField, setting).contestants.map(({ name }) => name);
    if (!names.some(wanted)) continue;
    const line = lined(group, field, setting);
    skipped.push(...line.skipped.filter(wanted));
    conversations[group] = corpusOf(group, field).conversations;
    const contestants = line.contestants.filter(({ name }) => wanted(name));
    // A start is short and its time scatters: more rounds of it cost next to nothing.
    const count = group === 'start' ? 5 * rounds : rounds;
    results.push(...(await race(contestants, count, measure, setting.tell)));
  }
  return { ...head(setting), conversations, results, growth: [], verdicts: verdicts(results), skipped };
}

/** Runs three conversions at an eighth, a quarter, half and all of the size, and at a small part of it. */
export async function grow(setting: Setting): Promise<Report> {
  const { folder, size, rounds } = setting.options;
  const made = steps.map((part) => {
    const { text, jsonl } = fieldOf(setting, Math.round(size * part));
    return { text, jsonl };
  });
  const contestants = growing(made, setting.places.hearken);
  const results = await race(contestants, rounds, measurer(folder), setting.tell);
  const growth = growths(results);
  const rest = { conversations: {}, skipped: [] };
  return { ...head(setting), ...rest, results, growth, verdicts: growthVerdicts(growth) };
}

/** Compares what is to be the same bytes, and tells what could not be compared. */
export async function check(setting: Setting): Promise<{ found: Comparison[]; skipped: string[] }> {
  const field = fieldOf(setting);
  const wanted = wantedBy(setting);
  const lines = groups.map((group) => lined(group, field, setting));
  const contestants = lines.flatMap((line) => line.contestants);
  const skipped = lines
    .flatMap((line) => line.skipped)
    .filter((reason) => /\/(?:python|node) /.test(reason) && wanted(reason));
  return { found: await compare(contestants, wanted, setting.options.folder), skipped };
}

/** The size that a quick check takes. */
const smallest = 100_000;

function wantedBy({ options: { only } }: Setting): (name: string) => boolean {
  return (name) => only.length === 0 || only.some((part) => name.includes(part));
}

const groups = Object.keys(bases) as Group[];

/** For the names of contestants: these do not depend on the corpora. */
const none: Corpus = { name: '', bytes: 0, conversations: 0 };
const anyField: Field = { text: none, files: none, jsonl: none, eighth: none, one: none };

function lined(group: Group, field: Field, { places, programs }: Setting): Line {
  return lineUp(group, field, places, programs);
}

function fieldOf({ options: { folder, size, seed }, tell }: Setting, bytes = size): Field {
  const made = (kind: Kind, about: number): Corpus => {
    tell(`corpus  ${kind}`);
    return corpus(folder, { kind, size: about, seed });
  };
  return {
    get text() {
      return made('text', bytes);
    },
    get files() {
      return made('files', bytes);
    },
    get jsonl() {
      return made('jsonl', bytes);
    },
    get eighth() {
      return made('text', Math.ceil(bytes / 8));
    },
    get one() {
      const one = made('files', 1);
      return { ...one, name: firstFile(one.name) };
    },
  };
}

function corpusOf(group: Group, field: Field): Corpus {
  switch (group) {
    case 'text':
    case 'pipe':
    case 'lint':
    case 'stats':
      return field.text;
    case 'files':
      return field.files;
    case 'jsonl':
      return field.jsonl;
    case 'rules':
    case 'metrics':
      return field.eighth;
    case 'start':
      return field.one;
  }
}

function head({ options: { size, seed, rounds }, programs }: Setting) {
  return { machine: machine(programs), size, seed, rounds };
}

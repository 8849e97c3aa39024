import { cpus, totalmem } from 'node:os';

import type { Group } from './contestants.ts';
import type { Growth } from './growth.ts';
import type { Programs } from './programs.ts';
import type { Result } from './rounds.ts';
import type { Verdict } from './targets.ts';

/** The raw numbers of a run, as `--json` writes them. */
export interface Report {
  readonly machine: Machine;
  readonly size: number;
  readonly seed: number;
  readonly rounds: number;
  /** How many conversations each corpus holds. */
  readonly conversations: Readonly<Partial<Record<Group, number>>>;
  readonly results: readonly Result[];
  readonly growth: readonly Growth[];
  readonly verdicts: readonly Verdict[];
  /** Who did not run, with the reason. */
  readonly skipped: readonly string[];
}

/** Where and when something was measured, and what with. */
export interface Machine {
  readonly date: string;
  readonly cpu: string;
  readonly cores: number;
  /** Bytes of memory. */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
  readonly programs: Readonly<Record<string, string>>;
}

/** This machine, now. */
export function machine(programs: Programs): Machine {
  const cores = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: cores[0]?.model.trim() ?? 'unknown processor',
    cores: cores.length,
    memory: totalmem(),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    programs: Object.fromEntries([...programs].map(([name, { version }]) => [name, version])),
  };
}

/** The machine in a line. */
export function machineLine({ date, cpu, cores, memory, system, node, programs }: Machine): string {
  const others = [
    ['python3', 'Python'],
    ['jq', 'jq'],
    ['rg', 'ripgrep'],
  ].flatMap(([name = '', title = '']) => (name in programs ? [`${title} ${programs[name]}`] : []));
  const parts = [
    `${cpu}, ${cores} cores, ${Math.round(memory / 2 ** 30)} GiB`,
    system,
    `Node ${node}`,
    ...others,
  ];
  return `${date}: ${parts.join('; ')}`;
}

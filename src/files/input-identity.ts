import { type BigIntStats, fstatSync, statSync } from 'node:fs';

/** Which of the inputs of a run a file is, under whatever name; nothing if it is none. */
export function inputThatIs(file: BigIntStats, inputs: readonly string[]): string | undefined {
  const known = identities.get(inputs) ?? new Map(inputs.flatMap(identify));
  identities.set(inputs, known);
  return known.get(identityOf(file));
}

// A run with an output for each input asks as often as it has inputs.
const identities = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

function identify(path: string): [string, string][] {
  try {
    const stat = path === '-' ? fstatSync(0, { bigint: true }) : statSync(path, { bigint: true });
    return stat.isFile() ? [[identityOf(stat), path]] : [];
  } catch {
    return [];
  }
}

function identityOf({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}

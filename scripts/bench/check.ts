import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';

import type { Contestant } from './contestants.ts';

/** What came of comparing what two contestants write. */
export interface Comparison {
  /** `text/python messages = text/hearken messages`, or `in` where only a part is compared. */
  readonly name: string;
  /** How many bytes the second one wrote. */
  readonly bytes: number;
  /** What is not as it should be. */
  readonly fault: string | undefined;
}

/** Runs those wanted that are to write the same as another, and that other, and compares the bytes. */
export async function compare(
  contestants: readonly Contestant[],
  wanted: (name: string) => boolean,
  folder: string,
): Promise<Comparison[]> {
  const byName = new Map(contestants.map((contestant) => [contestant.name, contestant]));
  const known = new Map<string, Output>();
  const found: Comparison[] = [];
  for (const one of contestants) {
    const model = byName.get(one.sameAs ?? one.partOf ?? '');
    if (!model || !wanted(one.name)) continue;
    const expected = known.get(model.name) ?? (await outputOf(model, folder));
    known.set(model.name, expected);
    const output = await outputOf(one, folder);
    const [sign, fault] =
      one.partOf === undefined ? ['=', other(output, expected)] : ['in', strange(output, expected)];
    found.push({ name: `${one.name} ${sign} ${model.name}`, bytes: expected.bytes, fault });
  }
  return found;
}

interface Output {
  readonly bytes: number;
  readonly digest: string;
  /** As far as {@link longest}. */
  readonly text: string;
}

/** No JSON that is compared is longer. */
const longest = 1 << 20;

function other({ bytes, digest }: Output, expected: Output): string | undefined {
  if (bytes === expected.bytes && digest === expected.digest) return undefined;
  return `${bytes} bytes (sha256 ${digest}), not ${expected.bytes} (${expected.digest})`;
}

function strange({ text }: Output, whole: Output): string | undefined {
  const place = placeNotIn(JSON.parse(text), JSON.parse(whole.text));
  return place === undefined ? undefined : `another value at ${place}`;
}

/** Where JSON has something that other JSON has not, or not so: `groups.all`; undefined if nowhere. */
export function placeNotIn(part: unknown, whole: unknown, place = ''): string | undefined {
  if (typeof part !== 'object' || part === null) return Object.is(part, whole) ? undefined : place;
  if (typeof whole !== 'object' || whole === null) return place;
  if (Array.isArray(part) && part.length !== (whole as unknown[]).length) return place;
  for (const [key, value] of Object.entries(part)) {
    const inside = place === '' ? key : `${place}.${key}`;
    const found = placeNotIn(value, (whole as Record<string, unknown>)[key], inside);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function outputOf({ argv, tellsSeconds }: Contestant, folder: string): Promise<Output> {
  const [program, ...args] = argv;
  const errors = tellsSeconds ? 'ignore' : 'inherit';
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', errors] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  const hash = createHash('sha256');
  const kept: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    hash.update(chunk);
    if (bytes < longest) kept.push(chunk);
    bytes += chunk.length;
  }
  const code = await ended;
  if (code !== 0) throw new Error(`${[program, ...args].join(' ')} ended with ${code}; expected 0`);
  return { bytes, digest: hash.digest('hex').slice(0, 16), text: Buffer.concat(kept).toString() };
}

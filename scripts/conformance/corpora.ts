import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { UsageError } from '../../src/diagnostic/usage-error.ts';
import type { ReadOptions } from '../../src/read/reader.ts';
import { read } from '../../src/run/read.ts';
import type { Skipped } from './outcome.ts';

/** A text, and where it is said. */
export interface Said {
  readonly place: string;
  readonly text: string;
}

/** Texts with a name. */
export interface Texts {
  readonly name: string;
  readonly said: readonly Said[];
}

/** The turns of a corpus, and how it is read. */
export interface Corpus extends Texts {
  readonly path: string;
  readonly options: ReadOptions;
}

/** What has to be stated to read a corpus. */
const stated: Readonly<Record<string, ReadOptions>> = { qlora: { fields: ['prompt', 'generation'] } };

/** The corpora below a folder, one for each folder in it that holds conversations. */
export async function* corporaIn(folder: string): AsyncGenerator<Corpus | Skipped> {
  if (!existsSync(folder))
    return yield {
      what: 'corpora',
      skipped: `there are none at ${folder} (HEARKEN_CORPORA names another place)`,
    };
  for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory())) {
    const [path, options] = [join(folder, name), stated[name] ?? {}];
    try {
      const said = await turnsBelow(path, options);
      if (said.length > 0) yield { name, path, options, said };
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      yield { what: name, skipped: error.message };
    }
  }
}

async function turnsBelow(path: string, options: ReadOptions): Promise<Said[]> {
  const said: Said[] = [];
  for await (const batch of read([path], { read: options }))
    for (const { id, turns } of batch)
      for (const { index, body } of turns) said.push({ place: `${id}, turn ${index}`, text: body.text });
  return said;
}

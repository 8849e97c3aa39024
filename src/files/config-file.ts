import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { UsageError } from '../diagnostic/usage-error.ts';
import { causeOf } from './cause.ts';
import { type Jsonc, readJsonc } from './jsonc.ts';

/** What a configuration file is called. */
export const configName = 'hearken.config.json';

/** A configuration file. */
export interface ConfigFile extends Jsonc {
  /** As messages name it: relative to the working directory. */
  readonly path: string;
  /** The folder that its globs count from, absolute. */
  readonly folder: string;
}

/** Reads the configuration at a path, or (`undefined`) the nearest one upwards from the working directory, if there is one. */
export function readConfigFile(path: string | undefined): ConfigFile | undefined {
  const found = path ?? findUpwards(process.cwd());
  if (found === undefined) return undefined;
  let text: string;
  try {
    text = readFileSync(found, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot read the configuration ${found}: ${causeOf(error)}`, { cause: error });
  }
  const name = relative('', found) || found;
  return { path: name, folder: dirname(resolve(found)), ...readJsonc(text.replace(/^\uFEFF/, ''), name) };
}

function findUpwards(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, configName);
    if (existsSync(path)) return path;
    if (at === dirname(at)) return undefined;
  }
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { compare } from './check.ts';
import { bases, type Contestant, type Group, lineUp } from './contestants.ts';
import { corpus, firstFile, type Kind } from './corpora.ts';
import { growing, growths, growthVerdicts, steps } from './growth.ts';
import { measurer } from './measure.ts';
import { type Options, optionsOf, usage } from './options.ts';
import { findPrograms } from './programs.ts';
import { withTables } from './readme.ts';
import { machine, machineLine, type Report } from './report.ts';
import { race } from './rounds.ts';
import { plain, tables } from './table.ts';
import { verdicts } from './targets.ts';

const root = process.cwd();
const options = optionsOf(process.argv.slice(2), root);
const programs = findPrograms();

if (options.mode === 'help') process.stdout.write(usage);
else if (options.readme !== undefined) writeReadme(options.readme);
else {
  if (!existsSync(options.hearken)) throw new Error(`${options.hearken} is missing; expected it built`);
  mkdirSync(options.folder, { recursive: true });
  if (options.mode === 'check') await check(options);
  else {
    const report = options.mode === 'growth' ? await grow(options) : await raceAll(options);
    show(report);
    if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  }
}

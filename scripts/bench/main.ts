import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { dearRules } from './dear-rules.ts';
import { check, grow, raceAll, type Setting } from './modes.ts';
import { optInGroups } from './opt-in-groups.ts';
import { optionsOf, usage } from './options.ts';
import { findPrograms } from './programs.ts';
import { withTables } from './readme.ts';
import { machineLine, type Report } from './report.ts';
import { plain, tables } from './table.ts';

const root = process.cwd();
const print = (text: string): boolean => process.stdout.write(text);

try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

async function run(): Promise<number> {
  const options = optionsOf(process.argv.slice(2), root);
  const { mode, folder, hearken, readme, json } = options;
  if (mode === 'help') print(usage);
  else if (readme !== undefined) writeReadme(readme);
  else {
    if (!existsSync(hearken)) throw new Error(`${hearken} is missing; expected it built`);
    mkdirSync(folder, { recursive: true });
    const library = dirname(dirname(hearken));
    const places = {
      hearken,
      library,
      reference: join(root, 'scripts/bench/reference'),
      dearRules: await dearRules(library),
      optInGroups: await optInGroups(library),
    };
    const setting: Setting = { options, places, programs: findPrograms(), tell };
    if (mode === 'check') return await compareAll(setting);
    const report = await (mode === 'growth' ? grow : raceAll)(setting);
    tell('');
    show(report);
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
  }
  return 0;
}

/** Says on a terminal, in a line that is written over, what is being done. */
function tell(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${what}`);
}

function show(report: Report): void {
  print(`${machineLine(report.machine)}\n`);
  for (const table of tables(report)) print(`\n${plain(table)}`);
  if (report.size < 256e6)
    print(
      '\nThe targets are meant for corpora of 256M and more: with less, starting takes most of the time.\n',
    );
  if (report.skipped.length > 0)
    print(`\nskipped:\n${report.skipped.map((reason) => `  ${reason}\n`).join('')}`);
}

async function compareAll(setting: Setting): Promise<number> {
  const { found, skipped } = await check(setting);
  tell('');
  for (const { name, bytes, fault } of found) print(`${fault ?? `agrees, ${bytes} bytes`}: ${name}\n`);
  for (const reason of skipped) print(`skipped: ${reason}\n`);
  return found.some(({ fault }) => fault !== undefined) ? 1 : 0;
}

function writeReadme(raw: string): void {
  const path = join(root, 'README.md');
  const report = JSON.parse(readFileSync(raw, 'utf8')) as Report;
  writeFileSync(path, withTables(readFileSync(path, 'utf8'), report));
}

import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { UsageError } from '../diagnostic/usage-error.ts';
import { findSources } from '../files/find.ts';
import { openOutput } from '../files/output.ts';
import { roleOf } from '../language/roles.ts';
import { openComparison } from '../lint/comparison.ts';
import type { About } from '../lint/rule.ts';
import type { ReadOptions } from '../read/reader.ts';
import { advance, type Progress } from './advance.ts';
import { configure, type RuleChoice, type Setup } from './configure.ts';
import { fixSources } from './fix-sources.ts';
import { openReport, type ReportOptions } from './lint-report.ts';
import { lintSource } from './lint-source.ts';
import { type Count, countFinding, countItem, type LintSummary, openCount } from './lint-summary.ts';
import { isFileInUtf8 } from './mendable.ts';
import { placer } from './placed-findings.ts';
import { repeats } from './repeats.ts';
import type { RuleSet } from '../catalog/rule-set.ts';

/** How `lint` is to work; what is left out has the default of the command line. */
export interface LintOptions extends RuleChoice, ReportOptions {
  /** Carries out fixes in the files: those that change no word, or all. */
  readonly fix?: 'safe' | 'unsafe' | undefined;
  /** Writes a diff of what `fix` would change, to where the findings would go; no file is changed. */
  readonly dryRun?: boolean | undefined;
  /** Whether the words at places of sensitive rules are shown. */
  readonly showSensitive?: boolean | undefined;
  readonly read?: ReadOptions | undefined;
  readonly encoding?: string | undefined;
  /** Whether findings have the line around their place, for showing. */
  readonly views?: boolean | undefined;
  /** Given the findings as they are met, file by file, and in the end those of rules that compare conversations. */
  readonly onFindings?: ((found: readonly Diagnostic[]) => void) | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Looks for what is wrong in transcripts: the same as `hearken lint`. Paths are files, folders and globs; `-` is standard
 * input. Fixes come first, then what is left is reported. Throws a UsageError where nothing could be done.
 */
export async function lint(paths: readonly string[], options: LintOptions = {}): Promise<LintSummary> {
  const { encoding = 'utf-8', fix, dryRun = false, onFindings } = options;
  const setup = await configure(options, options.read ?? {});
  const sources = findSources(paths).filter((path) => !setup.isIgnored(path));
  if (sources.length === 0)
    throw new UsageError('the configuration ignores every file that was named; expected one to look at');
  if (fix && sources[0] === '-')
    throw new UsageError('standard input cannot be fixed, for it is no file; expected files, or no --fix');
  const reading = { read: setup.read, roleOf: roleOf(setup.read.roles), encoding };
  const count = openCount();
  const diff =
    dryRun && options.format
      ? openOutput(options.output, { force: options.force ?? false, inputs: sources })
      : undefined;
  const report = dryRun ? undefined : await openReport(options, sources, await everything(sources, setup));
  try {
    const onDiff = dryRun ? (text: string) => diff?.write(text) : undefined;
    if (fix) await fixSources(sources, { setup, reading, count, fix, onDiff });
    const views = options.views ?? report?.views ?? false;
    await look(sources, { setup, reading, count, options: { ...options, views } }, (found) => {
      for (const one of found) countFinding(count, one);
      report?.findings(found);
      onFindings?.(found);
    });
    report?.commit();
    diff?.commit();
  } catch (error) {
    report?.abort();
    diff?.abort();
    throw error;
  }
  return count;
}

interface Run {
  readonly setup: Setup;
  readonly reading: Parameters<typeof fixSources>[1]['reading'];
  readonly count: Count;
  readonly options: LintOptions;
}

/** Reads every source once, and tells what is found; in the end what the comparison of all of them shows. */
async function look(
  sources: readonly string[],
  { setup, reading, count, options }: Run,
  tell: (found: readonly Diagnostic[]) => void,
): Promise<void> {
  const way = advance(sources, options.onProgress);
  const comparison = openComparison();
  const shared = {
    comparison,
    isRepeat: repeats(),
    showSensitive: options.showSensitive ?? false,
    views: options.views ?? false,
    reading: { ...reading, onRead: (done: number) => way.read(done) },
    met: countItem.bind(undefined, count),
  };
  for (const path of sources) {
    const rules = await setup.rulesFor(path);
    count.sources++;
    await lintSource(path, { ...shared, rules }, tell);
    way.next();
  }
  const { placed, close } = placer(comparison.places, (path) => isFileInUtf8(path, reading.encoding));
  try {
    for (const { rule, finding } of comparison.judge()) {
      const { active } = await setup.rulesFor(comparison.places.at(finding.at.ordinal).path);
      const severity = active.find((one) => one.rule.id === rule)?.severity;
      if (severity) tell([placed(finding, { id: rule, severity })]);
    }
  } finally {
    close();
  }
}

async function everything(sources: readonly string[], setup: Setup): Promise<ReadonlyMap<string, About>> {
  const sets = new Set<RuleSet>();
  for (const path of sources) sets.add(await setup.rulesFor(path));
  return new Map([...sets].flatMap(({ about }) => [...about]).sort(([a], [b]) => (a < b ? -1 : 1)));
}

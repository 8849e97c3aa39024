import { categories } from '../lint/category.ts';
import { type ProfileId, profiles } from '../lint/profile.ts';
import { reporterIds } from '../reporters/index.ts';
import type { LintOptions } from '../run/lint.ts';
import type { LintSummary } from '../run/lint-summary.ts';
import { colorsFor } from './colors.ts';
import type { Command } from './command.ts';
import { type ReadArguments, readOptions, readOptionsOf } from './read-options.ts';
import { version } from './version.ts';

const rules = 'Which rules (a configuration file can say more: hearken init writes one):';
const fixes = 'What to mend:';
const output = 'What to write, and where:';

/** The severities that a run can fail on. */
const grades = ['error', 'warning', 'info', 'never'] as const;

/** What yargs makes of the options. */
interface Arguments extends ReadArguments {
  readonly profile?: ProfileId;
  readonly select?: readonly string[];
  readonly ignore?: readonly string[];
  readonly config?: string;
  readonly fix: boolean;
  readonly unsafeFixes: boolean;
  readonly dryRun: boolean;
  readonly format: LintOptions['format'];
  readonly output?: string;
  readonly force: boolean;
  readonly maxFindings?: number;
  readonly failOn: (typeof grades)[number];
  readonly showSensitive: boolean;
  readonly encoding: string;
  readonly quiet: boolean;
}

/** `hearken lint`: what is wrong in transcripts, where, and why it matters. */
export const lint: Command = {
  name: 'lint',
  usage: 'lint <paths..>',
  summary: 'Find what is wrong in transcripts, say where and why it matters, and mend what can be mended',
  wanted: 'files, folders or globs, or - for standard input',
  positionals: { paths: 'Files, folders, quoted globs; - is standard input; .gz is unpacked' },
  options: {
    profile: {
      group: rules,
      type: 'string',
      choices: Object.keys(profiles),
      describe: 'The severities to start from; recommended if not stated',
    },
    select: {
      group: rules,
      type: 'array',
      describe: `Only these rules or categories (${categories.join(', ')}), by commas`,
    },
    ignore: {
      group: rules,
      type: 'array',
      describe: 'Not these rules or categories, by commas',
    },
    config: {
      group: rules,
      type: 'string',
      describe: 'The configuration file; if not stated, the nearest hearken.config.json upwards from here',
    },
    fix: {
      group: fixes,
      type: 'boolean',
      default: false,
      describe: 'Carry out the fixes that change no word',
    },
    'unsafe-fixes': {
      group: fixes,
      type: 'boolean',
      default: false,
      describe: 'Carry out all fixes, also those that change words, or whose they are',
    },
    'dry-run': {
      group: fixes,
      type: 'boolean',
      default: false,
      describe: 'Change nothing; write what would change as a unified diff',
    },
    format: {
      group: output,
      type: 'string',
      choices: reporterIds,
      default: 'pretty',
      describe: 'How findings are shown',
    },
    output: {
      group: output,
      alias: 'o',
      type: 'string',
      describe: 'A file, written whole or not at all; standard output if not stated',
    },
    force: { group: output, type: 'boolean', default: false, describe: 'Replace an output that exists' },
    'max-findings': {
      group: output,
      type: 'number',
      describe: 'Show so many findings; all are counted',
    },
    'fail-on': {
      group: output,
      type: 'string',
      choices: grades,
      default: 'warning',
      describe: 'End with exit code 1 if there is a finding of this severity, or a graver one',
    },
    'show-sensitive': {
      group: output,
      type: 'boolean',
      default: false,
      describe: 'Show the words that rules of privacy and safety point at',
    },
    ...readOptions,
    quiet: { alias: 'q', type: 'boolean', default: false, describe: 'No summary' },
  },
  examples: [
    ['hearken lint chats/', 'every finding, with its place and why it matters'],
    ['hearken lint chats/ --fix --dry-run', 'what the safe fixes would change'],
    ['hearken lint data.jsonl --profile sft --format sarif -o lint.sarif', 'a log for code scanning'],
    ['hearken lint chats/ --select safety --format json', 'the rules of safety only, for a program'],
  ],
  async run(args, paths) {
    const { fix, unsafeFixes, failOn, quiet, select, ignore, ...rest } = args as unknown as Arguments;
    const { lint: carryOut } = await import('../run/lint.ts');
    const { watch } = await import('./progress.ts');
    const progress = watch('linting', (rest.output ?? '-') === '-' ? 'standard output' : 'elsewhere');
    const summary = await carryOut(paths, {
      ...rest,
      select: listed(select),
      ignore: listed(ignore),
      fix: unsafeFixes ? 'unsafe' : fix || rest.dryRun ? 'safe' : undefined,
      read: readOptionsOf(rest),
      paint: rest.output === undefined ? colorsFor(process.stdout) : undefined,
      version: version(),
      onProgress: progress.update,
    }).finally(progress.end);
    if (!quiet) (await import('./lint-summary.ts')).printSummary(summary, rest.dryRun);
    return codeOf(summary, failOn);
  },
};

function listed(stated: readonly string[] = []): string[] {
  return stated.flatMap((names) => names.split(','));
}

/** What was asked for and not done outweighs what was found. */
function codeOf({ findings, unfixed }: LintSummary, failOn: Arguments['failOn']): 0 | 1 | 2 {
  if (unfixed.length > 0) return 2;
  const reach = grades.indexOf(failOn);
  return grades.some(
    (one, index) => one !== 'never' && failOn !== 'never' && index <= reach && findings[one] > 0,
  )
    ? 1
    : 0;
}

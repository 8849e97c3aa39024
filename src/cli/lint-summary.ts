import type { LintSummary } from '../run/lint-summary.ts';
import { colorsFor } from './colors.ts';
import { visible } from './visible.ts';

/** Prints what a lint run came to on standard error. */
export function printSummary(summary: LintSummary, dryRun: boolean): void {
  const { sources, conversations, turns, bytes, findings, fixable, fixed, unfixed } = summary;
  const colors = colorsFor(process.stderr);
  const lines = [
    `${counted(sources, 'source')}, ${counted(conversations, 'conversation')}, ${counted(turns, 'turn')}, ${counted(bytes, 'byte')}`,
    `findings: ${counted(findings.error, 'error')}, ${counted(findings.warning, 'warning')}, ${number(findings.info)} info${offered(fixable)}`,
  ];
  if (fixed.files > 0)
    lines.push(
      `${dryRun ? 'would be fixed' : 'fixed'}: ${number(fixed.fixes)} in ${counted(fixed.files, 'file')}; bytes: ` +
        `${number(fixed.before)} before - ${number(fixed.removed)} removed + ${number(fixed.added)} added = ${number(fixed.after)} after`,
    );
  for (const { path, reason } of unfixed)
    lines.push(`${colors.yellow(`${visible(path)}:`)} not fixed: ${visible(reason)}`);
  process.stderr.write(`${lines.join('\n')}\n`);
}

function offered({ safe, unsafe }: LintSummary['fixable']): string {
  if (safe + unsafe === 0) return '';
  if (unsafe === 0) return `; --fix mends ${number(safe)}`;
  return safe === 0
    ? `; --unsafe-fixes mends ${number(unsafe)}`
    : `; --fix mends ${number(safe)}, --unsafe-fixes ${number(safe + unsafe)}`;
}

function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}

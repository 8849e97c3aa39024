import type { Ledger } from '../records/ledger.ts';
import { problemLine } from './problems.ts';

const problemsShown = 20;

/** What helps against a drop that is no fault of the source. */
const hints: Readonly<Record<string, string>> = {
  'no-role': '; --role LABEL=human|assistant|system says whose a label is',
};

/** Prints the ledger's summary, and the first problems, on standard error. */
export function report({
  sources,
  conversations,
  turns,
  roles,
  dialects,
  bytes,
  problems,
  problemCount,
}: Ledger): void {
  const lines = problems.slice(0, problemsShown).map(problemLine);
  if (problemCount > problemsShown)
    lines.push(`… and ${number(problemCount - problemsShown)} more problems (--ledger FILE lists them)`);
  lines.push(
    `${counted(sources, 'source')}, ${counted(conversations, 'conversation')}, ${counted(turns, 'turn')}${listed(roles)}`,
    `dialects: ${list(dialects) || 'none'}`,
    `bytes: ${number(bytes.in)} in = ${number(bytes.text)} text + ${number(bytes.structure)} structure + ${number(total(bytes.dropped))} dropped` +
      (bytes.added > 0 ? `; ${number(bytes.added)} added` : ''),
    ...bytes.dropped.map(
      ({ reason, count, bytes: size }) =>
        `  dropped as ${reason}: ${number(count)} (${counted(size, 'byte')})${hints[reason] ?? ''}`,
    ),
  );
  process.stderr.write(`${lines.join('\n')}\n`);
}

function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function listed(counts: Readonly<Record<string, number>>): string {
  const text = list(counts);
  return text === '' ? '' : ` (${text})`;
}

function list(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${number(count)}`)
    .join(', ');
}

function total(drops: readonly { readonly bytes: number }[]): number {
  return drops.reduce((sum, { bytes }) => sum + bytes, 0);
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}

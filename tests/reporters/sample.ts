import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import type { About } from '../../src/lint/rule.ts';
import { type Paint, type Reporter, unpainted } from '../../src/lint/reporter.ts';

const at = { path: 'chats/low, day.txt', line: 3, column: 12, endLine: 3, endColumn: 16, start: 30, end: 34 };

/** A finding with all there is to a finding. */
export const full: Diagnostic = {
  rule: 'loud-word',
  severity: 'warning',
  message: 'a "loud" word: 100 %; expected a soft one',
  ...at,
  conversation: 'chats/low, day.txt#1',
  turn: 1,
  role: 'assistant',
  excerpt: 'LOUD',
  fix: { safe: true, edits: [{ start: 30, end: 34, text: 'loud' }] },
  related: [
    { ...at, line: 1, column: 5, endLine: 1, endColumn: 9, message: 'said here first', excerpt: 'LOUD' },
  ],
  view: { text: 'how very\tLOUD it is', from: 9, to: 13, cut: [true, false] },
};

/** A finding with as little as can be. */
export const bare: Diagnostic = {
  ...full,
  rule: 'quiet-line',
  severity: 'info',
  message: 'two\nlines',
  conversation: null,
  turn: null,
  role: null,
  excerpt: null,
  fix: null,
  related: [],
  view: null,
  endLine: 4,
};

const about = { category: 'text', fixes: 'safely', examples: [] } as const;

/** What there is to report. */
export const rules: ReadonlyMap<string, About> = new Map([
  [
    'loud-word',
    {
      ...about,
      id: 'loud-word',
      summary: 'Reports loud words.',
      why: 'They hurt.',
      severity: 'warning',
      source: 'a study',
    },
  ],
  [
    'quiet-line',
    { ...about, id: 'quiet-line', summary: 'Reports quiet lines.', why: 'They are missed.', severity: 'off' },
  ],
]);

/** What a reporter makes of findings. */
export function reported(reporter: Reporter, found: readonly Diagnostic[], paint: Paint = unpainted): string {
  const report = reporter.open({ about: rules, paint, version: '1.2.3' });
  return [report.begin(), ...found.map((one) => report.add(one)), report.end()].join('');
}

import { readerRules } from '../../src/lint/reader-rules.ts';
import { type Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { lint, type LintOptions } from '../../src/run/lint.ts';
import type { LintSummary } from '../../src/run/lint-summary.ts';

/** A talk with blanks at the end of two lines. */
export const talk = '### Human: I feel low. \n\n### Assistant: Tell me  \nmore.\n';

/** The same without them. */
export const clean = '### Human: I feel low.\n\n### Assistant: Tell me\nmore.\n';

/** A talk as a row of JSON lines. */
export function row(text: string): string {
  return `${JSON.stringify({ id: 'a', text })}\n`;
}

// The rules that these tests are about: others come and go.
const shown = ['exact-duplicate-conversation', 'preamble-text', 'repeated-sentence', 'stray-whitespace'];
const select = [...shown, ...Object.keys(readerRules)];

/** Lints without a configuration file, and keeps what is found. */
export async function linted(
  paths: readonly string[],
  options: LintOptions = {},
): Promise<{ readonly summary: LintSummary; readonly found: readonly Diagnostic[] }> {
  const found: Diagnostic[] = [];
  const summary = await lint(paths, {
    config: false,
    select,
    onFindings: (batch) => found.push(...batch),
    ...options,
  });
  return { summary, found };
}

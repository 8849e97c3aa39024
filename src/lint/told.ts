import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Problem } from '../diagnostic/problem.ts';
import type { Severity } from '../diagnostic/severity.ts';
import type { Position } from './locator.ts';

/**
 * A problem of the reader as a diagnostic: its reason is the rule. Nothing if that is off. `positionAt` tells the line
 * and column of a byte of the source, where the problem does not.
 */
export function told(
  problem: Problem,
  severities: Readonly<Record<string, Severity>>,
  positionAt: (offset: number) => Position,
): Diagnostic[] {
  const { path, reason, message, offset = 0, conversation = null } = problem;
  const severity = severities[reason];
  if (severity === undefined || severity === 'off') return [];
  const isPlaced = problem.column !== undefined || problem.offset === undefined;
  const { line = 1, column = 1 } = isPlaced ? problem : positionAt(offset);
  const place = { path, line, column, endLine: line, endColumn: column, start: offset, end: offset };
  const rest = { conversation, turn: null, role: null, excerpt: null, fix: null, related: [], view: null };
  return [{ rule: reason, severity, message, ...place, ...rest }];
}

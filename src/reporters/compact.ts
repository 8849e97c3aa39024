import { visible } from '../diagnostic/visible.ts';
import type { Reporter } from '../lint/reporter.ts';

/** A line for each finding. */
export const compact: Reporter = {
  id: 'compact',
  summary: 'A line for each finding: `path:line:column: severity rule: message`.',
  why: 'Editors make links of it, and grep and sort work on it.',
  open: () => ({
    begin: () => '',
    add({ path, line, column, severity, rule, message, turn, role }) {
      const speaker = turn === null ? '' : ` (turn ${turn}${role === null ? '' : `, ${role}`})`;
      return (
        visible(`${path}:${line}:${column}: ${severity} ${rule}: ${message}${speaker}`).replace(/\n/g, ' ') +
        '\n'
      );
    },
    end: () => '',
  }),
};

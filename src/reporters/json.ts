import type { Location } from '../diagnostic/diagnostic.ts';
import type { Reporter } from '../lint/reporter.ts';

/** An object of JSON for each finding. */
export const json: Reporter = {
  id: 'json',
  summary: 'An object of JSON for each finding, one a line.',
  why: 'For programs: every key is there in every line, and places are bytes of the source as well as lines and columns.',
  open: () => ({
    begin: () => '',
    add({ rule, severity, message, conversation, turn, role, excerpt, fix, related, ...place }) {
      const row = {
        rule,
        severity,
        message,
        ...located(place),
        conversation,
        turn,
        role,
        excerpt,
        fix,
        related: related.map((one) => ({ message: one.message, ...located(one), excerpt: one.excerpt })),
      };
      return `${JSON.stringify(row)}\n`;
    },
    end: () => '',
  }),
};

function located({ path, line, column, endLine, endColumn, start, end }: Location): Location {
  return { path, line, column, endLine, endColumn, start, end };
}

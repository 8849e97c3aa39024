import type { Reporter } from '../lint/reporter.ts';

const levels = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Annotations for GitHub. */
export const github: Reporter = {
  id: 'github',
  summary: 'Workflow commands that GitHub shows beside the lines of a pull request.',
  why: 'Who changes data in a pull request sees what is wrong with it where it is wrong.',
  open: () => ({
    begin: () => '',
    add({ path, line, column, endLine, endColumn, severity, rule, message }) {
      // GitHub takes an end column only for what stands on one line.
      const end = endLine === line ? `,endColumn=${endColumn}` : '';
      const place = `file=${property(path)},line=${line},endLine=${endLine},col=${column}${end}`;
      return `::${levels[severity]} ${place},title=${property(rule)}::${data(message)}\n`;
    },
    end: () => '',
  }),
};

/** As the toolkit of GitHub Actions writes the text behind `::`. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

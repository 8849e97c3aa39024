import width from 'fast-string-width';
import type { Diagnostic, Related, View } from '../diagnostic/diagnostic.ts';
import { visible } from '../diagnostic/visible.ts';
import type { Paint, Reporter } from '../lint/reporter.ts';
import { ruleTable, type Tally } from '../lint/rule-table.ts';

/** For people. */
export const pretty: Reporter = {
  id: 'pretty',
  summary:
    'Each finding with its line, the place underlined, and why it matters; in the end a table of the rules.',
  why: 'Who reads it sees what was found and what to do, without a look into the file.',
  views: true,
  open({ about, paint }) {
    const tally: Tally = new Map();
    return {
      begin: () => '',
      add(found) {
        const { rule } = found;
        const known = tally.get(rule) ?? { error: 0, warning: 0, info: 0, safe: 0, unsafe: 0 };
        // Why it matters is told once: a thousand times would hide the findings.
        const why = tally.has(rule) ? undefined : about.get(rule)?.why;
        tally.set(rule, known);
        known[found.severity]++;
        if (found.fix) known[found.fix.safe ? 'safe' : 'unsafe']++;
        return `${lines(found, why, paint).join('\n')}\n\n`;
      },
      end: () => ruleTable(tally, paint),
    };
  },
};

function lines(found: Diagnostic, why: string | undefined, paint: Paint): string[] {
  const { path, line, column, severity, rule, message, turn, role, view, fix, related } = found;
  const severe = { error: paint.red, warning: paint.yellow, info: paint.cyan }[severity];
  const speaker = turn === null ? '' : paint.dim(`  turn ${turn}${role === null ? '' : `, ${role}`}`);
  return [
    `${paint.bold(visible(`${path}:${line}:${column}`))}  ${severe(severity)}  ${paint.bold(rule)}${speaker}`,
    `  ${visible(message)}`,
    ...(view === null ? [] : drawn(line, view, severe, paint)),
    ...related.map((one) => paint.dim(`  also  ${visible(alsoAt(one, path))}`)),
    ...(why === undefined ? [] : [`  ${paint.dim(`why   ${why}`)}`]),
    ...(fix === null
      ? []
      : [paint.dim(`  fix   ${fix.safe ? '--fix mends it' : '--unsafe-fixes mends it'}`)]),
  ];
}

/**
 *   12 │ …end of what stands before the place and behind it…
 *      │           ^^^^^
 */
function drawn(line: number, { text, from, to, cut }: View, severe: Paint['red'], paint: Paint): string[] {
  const number = `${line}`;
  const bar = paint.dim('│');
  const lead = (cut[0] ? '…' : '') + flat(text.slice(0, from));
  const found = blanksShown(flat(text.slice(from, to)));
  const shown = `${lead}${severe(found)}${flat(text.slice(to))}${cut[1] ? '…' : ''}`;
  const mark = '^'.repeat(Math.max(1, width(found)));
  return [
    `  ${paint.dim(number)} ${bar} ${shown}`.trimEnd(),
    `  ${' '.repeat(number.length)} ${bar} ${' '.repeat(width(lead))}${severe(mark)}`,
  ];
}

function flat(text: string): string {
  return visible(text).replaceAll('\t', ' ');
}

/** Blanks that are all that was found: `·` for each. */
function blanksShown(text: string): string {
  return /^ +$/.test(text) ? '·'.repeat(text.length) : text;
}

function alsoAt({ path, line, column, message }: Related, own: string): string {
  return `${path === own ? '' : `${path}:`}${line}:${column} ${message}`;
}

import { bases, type Group } from './contestants.ts';
import { sizeText } from './options.ts';
import { machineLine, type Report } from './report.ts';
import { groupTable, markdown } from './table.ts';

const start = '<!-- bench:start -->';
const end = '<!-- bench:end -->';

/** The groups that have a corpus that no group before them has. */
const own: ReadonlySet<Group> = new Set(['text', 'files', 'jsonl', 'rules']);

/** A document with the tables of a report between its two markers. Throws an Error if the markers are not there. */
export function withTables(document: string, report: Report): string {
  const from = document.indexOf(start);
  const to = document.indexOf(end);
  if (from < 0 || to < from)
    throw new Error(`the document has no ${start} with ${end} behind it; expected both, once`);
  return `${document.slice(0, from + start.length)}\n${page(report)}${document.slice(to)}`;
}

function page(report: Report): string {
  const { machine, size, seed, rounds, conversations, results } = report;
  const groups = (Object.keys(bases) as Group[])
    .map((group) => ({ group, table: groupTable(results, group) }))
    .filter(({ table }) => table.length > 1);
  const sizes = groups.flatMap(({ group }) => {
    const count = conversations[group];
    return count === undefined || !own.has(group) ? [] : [`${count.toLocaleString('en')} in ${group}`];
  });
  const command = `npm run bench -- --size ${sizeText(size)} --seed ${seed} --rounds ${rounds}`;
  return [
    `Measured on ${machineLine(machine)}, by \`${command}\` (conversations: ${sizes.join(', ')}).`,
    'Whole processes, page cache warm, output thrown away; medians, and the median of the ratios within a round.',
    'The `python` and `node` rows write the same bytes as hearken, or print the same numbers ([scripts](scripts/bench/reference)).',
    '',
    ...groups.map(({ table }) => markdown(table)),
  ].join('\n');
}

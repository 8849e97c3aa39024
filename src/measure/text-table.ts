import width from 'fast-string-width';

/** A text, and how it is painted once it stands in its column. */
export interface Cell {
  readonly text: string;
  readonly paint?: ((text: string) => string) | undefined;
}

/** A row: its name, and its cells; those that are missing are empty. Without cells, it is a heading of those below it. */
export interface Line {
  readonly name: Cell;
  readonly cells?: readonly Cell[];
  /** Whether it is left out where none of its cells is filled. */
  readonly isAside?: boolean;
}

/** What stands in a table. */
export interface Table {
  readonly title: Cell;
  /** The names of the columns; what they have in common before a dot stands once above them. */
  readonly columns: readonly Cell[];
  readonly lines: readonly Line[];
}

/** A column: where its cells are, and how wide it is without the gap before it. */
interface Column {
  readonly index: number;
  readonly group: string;
  readonly name: Cell;
  width: number;
}

const gap = 2;

/**
 * Rows with their columns under each other, numbers at the right, at most `most` columns of a terminal wide. Names that are
 * too long are cut; what does not fit beside each other comes below, under the names again, and the title above them all.
 *
 *   words (words)   ws ──────────  word
 *                     total  mean  mean
 *   all             324,966  44.9  45.1
 */
export function textTable({ title, columns, lines }: Table, most: number): string[] {
  const runs = runsOf(columns, lines);
  const names = Math.max(0, ...lines.map(({ name }) => width(name.text)));
  const own = Math.min(Math.floor(most * 0.4), names);
  const isBeside = Math.max(own, width(title.text)) + runs.reduce((sum, run) => sum + room(run), 0) <= most;
  const nameWidth = isBeside ? Math.max(own, width(title.text)) : own;
  const named = ({ text, paint = same }: Cell): string => {
    const cut = shortened(text, nameWidth);
    return `${paint(cut)}${' '.repeat(nameWidth - width(cut))}`;
  };
  const chunks = chunksOf(runs, most - nameWidth);
  const rows = chunks.flatMap((chunk, at) => {
    const heads = headsOf(chunk).map((head, line) =>
      `${named(at + line === 0 && isBeside ? title : { text: '' })}${head}`.trimEnd(),
    );
    const filled = lines.filter(
      ({ cells, isAside = false }) => !isAside || chunk.some(({ index }) => cells?.[index]?.text),
    );
    const told = filled.map(({ name, cells = [] }) =>
      `${named(name)}${chunk.map((column) => atRight(cells[column.index], column.width)).join('')}`.trimEnd(),
    );
    return [...heads, ...told];
  });
  if ((isBeside && rows.length > 0) || title.text === '') return rows;
  return [(title.paint ?? same)(shortened(title.text, most)), ...rows];
}

/** Neighbouring columns of one group, wide enough for their cells and for the name of the group. */
function runsOf(columns: readonly Cell[], lines: readonly Line[]): Column[][] {
  const groups = columns.map(({ text }) => text.slice(0, Math.max(0, text.lastIndexOf('.'))));
  const isParted = groups.some((group, index) => group !== '' && group === groups[index - 1]);
  const runs: Column[][] = [];
  for (const [index, { text, paint }] of columns.entries()) {
    const group = isParted ? (groups[index] ?? '') : '';
    const name = { text: group === '' ? text : text.slice(group.length + 1), paint };
    const widths = lines.map(({ cells }) => width(cells?.[index]?.text ?? ''));
    const column = { index, group, name, width: Math.max(width(name.text), ...widths) };
    const last = runs.at(-1);
    if (last && group !== '' && last[0]?.group === group) last.push(column);
    else runs.push([column]);
  }
  for (const run of runs) {
    const first = run[0];
    if (first) first.width += Math.max(0, width(first.group) + gap - room(run));
  }
  return runs;
}

function room(run: readonly Column[]): number {
  return run.reduce((sum, column) => sum + gap + column.width, 0);
}

/** Columns that stand beside each other: a run stays whole if it can. */
function chunksOf(runs: readonly Column[][], most: number): Column[][] {
  const chunks: Column[][] = [];
  const parts = runs.flatMap((run) => (room(run) <= most ? [run] : run.map((column) => [column])));
  for (const part of parts) {
    const last = chunks.at(-1);
    if (last && room(last) + room(part) <= most) last.push(...part);
    else chunks.push([...part]);
  }
  return chunks;
}

/** The names of columns, and above them those of their groups if there are any. */
function headsOf(chunk: readonly Column[]): string[] {
  const names = chunk.map(({ name, width: most }) => atRight(name, most)).join('');
  if (chunk.every(({ group }) => group === '')) return [names];
  const groups = chunk.flatMap((column, at) => {
    if (at > 0 && column.group !== '' && chunk[at - 1]?.group === column.group) return [];
    const after = chunk.findIndex(({ group }, other) => other > at && group !== column.group);
    const run = column.group === '' ? [column] : chunk.slice(at, after < 0 ? chunk.length : after);
    return [
      { text: column.group, paint: column.name.paint, most: room(run) - gap, isLone: run.length === 1 },
    ];
  });
  const told = groups.map(({ text, paint, most, isLone }) => {
    const cut = shortened(text, most);
    const rule = isLone || width(cut) + 2 > most ? '' : ` ${'─'.repeat(most - width(cut) - 1)}`;
    return atRight({ text: `${cut}${rule}`, paint }, most);
  });
  return [told.join(''), names];
}

function atRight({ text, paint = same }: Cell = { text: '' }, most: number): string {
  return `${' '.repeat(gap + most - width(text))}${text === '' ? '' : paint(text)}`;
}

function same(text: string): string {
  return text;
}

/** A name that is too long without what follows its start: the ends of paths tell them apart. */
function shortened(text: string, most: number): string {
  if (width(text) <= most) return text;
  const points = [...text];
  const start = Math.ceil(most / 4);
  let [head, tail] = [start, Math.floor(most) - start - 1];
  const cut = (): string =>
    `${points.slice(0, head).join('')}…${points.slice(points.length - tail).join('')}`;
  while (width(cut()) > most && tail > 1) [head, tail] = [Math.max(1, head - 1), tail - 1];
  return cut();
}

/** What there is of something, the first as many as there is room for: `  human words: i 8,063 · to 5,222`. */
export function listLine(subject: string, texts: readonly string[], most: number): string {
  const [head = '', ...others] = texts;
  let line = `  ${shortened(subject, Math.floor(most * 0.4))}: ${head}`;
  for (const text of others) {
    const longer = `${line} · ${text}`;
    if (width(longer) > most) break;
    line = longer;
  }
  return shortened(line, most);
}

/** A text in lines of at most so many columns, broken at spaces; words that are longer are cut. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const one of text.split(' ')) {
    const word = shortened(one, most);
    const last = lines.at(-1);
    if (last !== undefined && width(last) + 1 + width(word) <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

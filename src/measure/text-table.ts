import width from 'fast-string-width';

/** A text, and how it is painted once it stands in its column. */
export interface Cell {
  readonly text: string;
  readonly paint?: ((text: string) => string) | undefined;
}

/** A row: its name, and its cells; those that are missing are empty. */
export interface Line {
  readonly name: Cell;
  readonly cells: readonly Cell[];
}

/**
 * Rows with their columns under each other, numbers at the right, at most `most` columns of a terminal wide: names that
 * are too long are cut, and what does not fit beside each other comes below, under the names again.
 */
export function textTable(lines: readonly Line[], most: number): string[] {
  const nameWidth = Math.min(
    Math.floor(most * 0.4),
    Math.max(0, ...lines.map(({ name }) => width(name.text))),
  );
  const count = Math.max(0, ...lines.map(({ cells }) => cells.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...lines.map(({ cells }) => width(cells[column]?.text ?? ''))),
  );
  return chunks(widths, most - nameWidth).flatMap((columns, chunk) => {
    const filled = lines.filter(({ cells }) => chunk === 0 || columns.some((column) => cells[column]?.text));
    return filled.map(({ name, cells }) => {
      const cut = shortened(name.text, nameWidth);
      const figures = columns.map((column) => {
        const { text = '', paint } = cells[column] ?? {};
        return `${' '.repeat(2 + (widths[column] ?? 0) - width(text))}${paint ? paint(text) : text}`;
      });
      const gap = ' '.repeat(nameWidth - width(cut));
      return `${name.paint ? name.paint(cut) : cut}${gap}${figures.join('')}`.trimEnd();
    });
  });
}

/** Columns that stand beside each other. */
function chunks(widths: readonly number[], room: number): number[][] {
  const found: number[][] = [[]];
  let left = room;
  for (const [column, size] of widths.entries()) {
    if (size + 2 > left && found.at(-1)?.length) {
      found.push([]);
      left = room;
    }
    found.at(-1)?.push(column);
    left -= size + 2;
  }
  return found;
}

/** A name without its middle, where it is too long: its start and its end tell most. */
function shortened(text: string, most: number): string {
  if (width(text) <= most) return text;
  const points = [...text];
  let [head, tail] = [Math.ceil(most / 2), Math.floor(most / 2) - 1];
  const cut = (): string =>
    `${points.slice(0, head).join('')}…${points.slice(points.length - tail).join('')}`;
  while (width(cut()) > most && tail > 1) [head, tail] = [head - 1, tail - 1];
  return cut();
}

/** A text in lines of at most so many columns, broken at spaces. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && width(last) + 1 + width(word) <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

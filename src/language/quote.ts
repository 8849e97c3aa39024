/** A stretch of a text as messages quote it: on one line, in quotation marks, cut behind 40 units. */
export function quote(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > most ? `"${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…"` : `"${line}"`;
}

const most = 40;

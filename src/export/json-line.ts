const cutters = /[\u0085\u2028\u2029]/g;

/**
 * A value as one line of JSON, with its line feed. U+2028, U+2029 and U+0085 are written as escapes: JSON allows them
 * as they are, but readers that split at every Unicode line end (Python's `splitlines`) would cut the row there.
 */
export function jsonLine(value: unknown): string {
  const line = JSON.stringify(value);
  return `${line.search(cutters) < 0 ? line : line.replace(cutters, escaped)}\n`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

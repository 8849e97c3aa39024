/** How much of a place an excerpt shows, in UTF-16 units; what is longer ends in `…`. */
export const excerptLength = 200;

/** A text as an excerpt: all of it, or its beginning. */
export function excerptOf(text: string): string {
  if (text.length <= excerptLength) return text;
  return `${text.slice(0, excerptLength - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

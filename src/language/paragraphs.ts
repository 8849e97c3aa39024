import type { Passage } from './passage.ts';

/** The paragraphs of a text, in order, without outer white space: what stands between blank lines. */
export function findParagraphs(text: string): Passage[] {
  const found: Passage[] = [];
  let from = -1;
  let to = 0;
  for (let at = 0; at < text.length;) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    const line = text.slice(at, end);
    if (line.trim() === '') {
      if (from >= 0) found.push({ from, to });
      from = -1;
    } else {
      if (from < 0) from = at + line.length - line.trimStart().length;
      to = at + line.trimEnd().length;
    }
    at = end + 1;
  }
  if (from >= 0) found.push({ from, to });
  return found;
}

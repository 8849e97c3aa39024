import type { Passage } from './passage.ts';

/**
 * What a text quotes, in order: what stands between quotation marks within a paragraph, marks included, and lines that
 * begin with `>`. Single quotation marks are not looked at: they are apostrophes as often.
 */
export function findQuotations(text: string): Passage[] {
  const found: Passage[] = [];
  if (!any.test(text)) return found;
  let open = -1;
  let close = '';
  let behind = 0;
  for (const { 0: char, index } of text.matchAll(sign)) {
    if (index < behind) continue;
    if (char === '>') {
      const feed = text.indexOf('\n', index);
      behind = feed < 0 ? text.length : feed;
      found.push({ from: index, to: behind });
      open = -1;
    } else if (open >= 0 && char === close) {
      found.push({ from: open, to: index + 1 });
      open = -1;
    } else if (open < 0 && marks.has(char)) {
      open = index;
      close = marks.get(char) ?? '';
    } else if (char === '\n') open = -1;
  }
  return found;
}

/** What a quotation can begin with. */
const any = /["“„«「『>]/;

/** What begins one or ends one: a mark, a sign at the start of a line, a blank line. */
const sign = /["“”„«»「」『』]|>(?<=(?:^|\n)[ \t]*>)|\n(?=\n)/g;

const marks: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['「', '」'],
  ['『', '』'],
]);

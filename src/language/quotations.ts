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
  let lineStart = true;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (lineStart && char === '>') {
      const feed = text.indexOf('\n', at);
      const to = feed < 0 ? text.length : feed;
      found.push({ from: at, to });
      open = -1;
      at = to;
    } else if (open >= 0 && char === close) {
      found.push({ from: open, to: at + 1 });
      open = -1;
    } else if (open < 0 && marks.has(char)) {
      open = at;
      close = marks.get(char) ?? '';
    } else if (char === '\n' && text.charAt(at + 1) === '\n') open = -1;
    lineStart = text.charAt(at) === '\n' || (lineStart && (char === ' ' || char === '\t'));
  }
  return found;
}

/** What a quotation can begin with. */
const any = /["“„«「『>]/;

const marks: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['「', '」'],
  ['『', '』'],
]);

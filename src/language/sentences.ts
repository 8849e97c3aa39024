import type { Passage } from './passage.ts';
import { BLANK, classAt } from './unit-class.ts';

/** A sentence of a text, without outer white space. `question`: a question mark is among the marks that close it. */
export interface Sentence extends Passage {
  readonly question: boolean;
}

/** The sentences of a text, in order: each ends with `.`, `?` or `!` before white space, at a line end, or with the text. */
export function findSentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  const end = /[.?!…]+["'”’)\]*_»]*(?=\s|$)|[。！？]+["'”’)」』]*|\n+/gu;
  let from = 0;
  const close = (to: number): void => {
    let [start, stop] = [from, to];
    while (start < stop && classAt(text, start) === BLANK) start++;
    while (stop > start && classAt(text, stop - 1) === BLANK) stop--;
    if (stop > start)
      found.push({
        from: start,
        to: stop,
        question: /[?？][^\p{L}\p{N}]*$/u.test(text.slice(Math.max(start, stop - 8), stop)),
      });
    from = to;
  };
  for (const match of text.matchAll(end)) close(match.index + match[0].length);
  close(text.length);
  return found;
}

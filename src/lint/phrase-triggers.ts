import { byteLength } from '../source/bytes.ts';
import { type Slice, slice } from '../source/segment.ts';

/** A phrase of a list of lists that was found. */
export interface PhraseHit {
  readonly list: number;
  readonly phrase: number;
  readonly at: Slice;
}

/** Finds the phrases of all lists in a slice, in whole words, in order; of overlapping phrases of a list the first, then the longest. */
export function phraseTriggers(lists: readonly (readonly string[])[]): (text: Slice) => PhraseHit[] {
  return (body) => {
    if (lists.length === 0) return [];
    const text = body.text.toLowerCase().replaceAll('’', "'");
    const hits: PhraseHit[] = [];
    for (const [list, phrases] of lists.entries())
      for (const [phrase, words] of phrases.entries())
        for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
          if (/\w/.test(text[at - 1] ?? '') || /\w/.test(text[at + words.length] ?? '')) continue;
          const from = body.from + byteLength(body.text.slice(0, at));
          const to = body.from + byteLength(body.text.slice(0, at + words.length));
          hits.push({ list, phrase, at: slice(body.segment, from, to) });
        }
    return lists.flatMap((_, list) => apart(hits.filter((hit) => hit.list === list)));
  };
}

function apart(hits: PhraseHit[]): PhraseHit[] {
  hits.sort((a, b) => a.at.from - b.at.from || b.at.to - a.at.to);
  let end = 0;
  return hits.filter(({ at }) => {
    if (at.from < end) return false;
    end = at.to;
    return true;
  });
}

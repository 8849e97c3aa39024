import type { Finding } from '../diagnostic/finding.ts';
import type { Passage } from '../language/passage.ts';
import { type Slice, slice } from '../source/segment.ts';
import { within } from '../source/within.ts';

/** Something in a text that leads to one person. */
export interface Personal extends Passage {
  /** What it is, with its article: `an e-mail address`. */
  readonly what: string;
  /** What may stand in its place: `<EMAIL>`. */
  readonly tag: string;
  /** Where it is less sure than others of the kind that a rule reports. */
  readonly severity?: 'warning' | 'info';
}

/** Finds one kind of it in a text, in order. Linear in the length of the text. */
export type Find = (text: string) => Iterable<Personal>;

/** A kind of it, by pattern. */
interface Kind extends Pick<Personal, 'what' | 'tag'> {
  /** Has the flag `g`. */
  readonly pattern: RegExp;
  /** What stands in every match: to look for it first is faster by far. */
  readonly needs?: string;
  readonly judge: (match: RegExpExecArray, text: string) => boolean;
}

/** The matches of a pattern that are judged to be of the kind. */
export function matching({ what, tag, pattern, needs = '', judge }: Kind): Find {
  return function* (text) {
    // Few texts have any, and to begin on all matches is dear.
    if (!text.includes(needs) || text.search(pattern) < 0) return;
    for (const match of text.matchAll(pattern))
      if (judge(match, text)) yield { what, tag, from: match.index, to: match.index + match[0].length };
  };
}

/** All that some finders find in a text, one after the other. */
export function foundIn(text: string, finders: readonly Find[]): Personal[] {
  const found: Personal[] = [];
  for (const find of finders) for (const one of find(text)) found.push(one);
  return found;
}

/** What was found in the text of a slice, as findings; each offers the tag in its place, which is not safe. */
export function* findingsOf(at: Slice, found: readonly Personal[]): Generator<Finding> {
  if (found.length === 0) return;
  let byte = at.from;
  let passed = 0;
  for (const { from, to, what, tag, severity } of apart(found)) {
    // Counted on from the last place, in no more than the bytes that it may take: many places are not to take long.
    const rest = slice(at.segment, byte, Math.min(at.to, byte + mostBytes * (to - passed)));
    const place = within(rest, from - passed, to - passed);
    byte = place.to;
    passed = to;
    yield {
      at: place,
      message: `${what} stands here; expected none, or ${tag} in its place`,
      fix: { safe: false, edits: [{ at: place, text: tag }] },
      ...(severity && { severity }),
    };
  }
}

/** Of a UTF-16 unit. */
const mostBytes = 3;

/** In order; of what overlaps the first, and of what begins together the longest. */
function apart(found: readonly Personal[]): Personal[] {
  let end = 0;
  return [...found]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}

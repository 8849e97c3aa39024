import { context, known } from './cue-words.ts';
import { isCapital } from './letters.ts';
import type { Stretch } from './stretch.ts';
import type { Surroundings } from './surroundings.ts';

/** A stretch that may be a cue, taken apart for the judges. */
export interface Candidate extends Surroundings {
  /** All words, in lower case. */
  readonly words: readonly string[];
  /** Which of them is the head, behind adverbs and the one who acts. */
  readonly head: number;
  /** Whether one who acts is named: `she sighs`. */
  readonly subject: boolean;
  /** Whether it stands in round or square brackets, as asides do, too. */
  readonly bracketed: boolean;
  /** Whether its delimiters are used for other things so often that only the plainest cues count. */
  readonly doubtful: boolean;
  /** Whether it begins with a capital, and whether others follow, as in a title. */
  readonly capital: boolean;
  readonly title: boolean;
  /** Whether a cue may begin where it stands. */
  readonly begins: boolean;
  /** Whether the sentence ends with it, or another begins behind it. */
  readonly apart: boolean;
  /** How many words stand before the first comma, full stop or dash. */
  readonly phrase: number;
  /** Whether it ends as a sentence does. */
  readonly closed: boolean;
}

/** Takes a stretch apart, or tells that it is too long for a cue, or without words. */
export function candidate({ inner, fence }: Stretch, around: Surroundings): Candidate | undefined {
  const bracketed = fence === 'bracket' || fence === 'wide';
  if (bracketed && inner.length > 100) return undefined;
  const words = inner.toLowerCase().match(word) ?? [];
  if (words.length === 0 || words.length > (bracketed ? 12 : 24)) return undefined;
  let head = skipAdverbs(words, 0);
  const article = words[head] === 'the' || words[head] === 'your' ? 1 : 0;
  const subject = context.subject.has(words[head + article] ?? '') || isName(inner, words, head);
  if (subject) head = skipAdverbs(words, head + article + 1);
  const { before, after } = around;
  const pause = inner.search(/[,.;!?…–—]/);
  const capital = isCapital(inner, 0);
  return {
    before,
    after,
    // What stands in brackets is no part of the sentence around them.
    woven: around.woven && !bracketed,
    led: around.led && !bracketed,
    words,
    head,
    subject,
    bracketed,
    doubtful: fence === 'bold' || fence === 'spaced',
    capital,
    title: capital && words.length > 1 && / [A-Z][a-z]/.test(inner),
    begins: before === 'start',
    apart: after === 'end' || after === 'sentence',
    phrase: pause < 0 ? words.length : (inner.slice(0, pause).toLowerCase().match(word)?.length ?? 0),
    closed: pause >= 0 && '.!?…'.includes(inner.charAt(inner.length - 1)),
  };
}

/** Whether a stretch begins with a name before its verb: `Dana sighs`. */
function isName(inner: string, words: readonly string[], head: number): boolean {
  if (head > 0 || known.verb.get(words[1] ?? '')?.form !== 's' || !isCapital(inner, 0)) return false;
  const name = words[0] ?? '';
  return ![known.verb, known.noun, known.part, known.lapse, context.never, context.before].some((list) =>
    list.has(name),
  );
}

/** Whether a word is passed over on the way to the head word. */
export function isAdverb(found: string | undefined): boolean {
  return found !== undefined && (context.adverb.has(found) || (found.endsWith('ly') && found.length > 2));
}

const word = /[a-zµ-ɏ][a-zµ-ɏ'-]*/g;

function skipAdverbs(words: readonly string[], at: number): number {
  while (at < words.length && isAdverb(words[at])) at++;
  return at;
}

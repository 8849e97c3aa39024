import type { Stretch } from './stretch.ts';

/** What stands on either side of a stretch, as far as it tells a cue from words of the sentence. */
export interface Surroundings {
  /** Where the stretch stands: where a cue may begin, behind a colon, another mark, a word, or glued to one. */
  readonly before: 'start' | 'colon' | 'mark' | 'word' | 'glued';
  /** The word behind which it stands, in lower case. */
  readonly wordBefore: string;
  /** What follows: an end (of line, text or sentence), a new sentence, a word that goes on, a comma, a glued word. */
  readonly after: 'end' | 'sentence' | 'word' | 'comma' | 'colon' | 'glued';
  /** The word that follows, in lower case. */
  readonly wordAfter: string;
}

/** Looks at what stands around a stretch. `start`: whether only white space parts it from an accepted cue before it. */
export function surroundings(text: string, { from, to }: Stretch, start: boolean): Surroundings {
  const near = backOverBlanks(text, from);
  const head = text.charAt(near - 1);
  const wordBefore = letter.test(head)
    ? (wordEnd.exec(text.slice(Math.max(0, near - 24), near))?.[0] ?? '')
    : '';
  const rest = text.slice(to, to + 32);
  const follows = rest.trimStart();
  const wordAfter = wordStart.exec(follows)?.[0] ?? '';
  return {
    before: start || near === 0 ? 'start' : standing(text, near, from),
    wordBefore: wordBefore.toLowerCase(),
    after: following(rest, follows, wordAfter),
    wordAfter: wordAfter.toLowerCase(),
  };
}

const letter = /[\p{L}\p{N}_]/u;
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Marks that tie what follows them to what comes before, as code and sums do. */
const code = /[/\\=$#&@^|%+]/;
const wordEnd = /[\p{L}\p{N}'’-]+$/u;
const wordStart = /^[\p{L}\p{N}][\p{L}\p{N}'’-]*/u;
const lineStart = /(?:^|[\n\r])[ \t]*["“”'‘’>]*$/;

/** A speaker's name at the start of a line, as scripts have it: `**George:** (smiling)`, `来访者：（哭泣）`. */
const label = /(?:^|[\n\r])[^\p{L}\n\r]{0,6}[\p{Lu}\p{Lo}][\p{L}\p{N} .'-]{0,24}[:：]\*{0,2}$/u;

function backOverBlanks(text: string, at: number): number {
  while (text.charAt(at - 1) === ' ' || text.charAt(at - 1) === '\t') at--;
  return at;
}

function standing(text: string, near: number, from: number): Surroundings['before'] {
  const head = text.charAt(near - 1);
  if (letter.test(head)) return near === from && !wide.test(head) ? 'glued' : 'word';
  if (near === from && code.test(head)) return 'glued';
  if (head === '\n' || head === '\r') return 'start';
  const tail = text.slice(Math.max(0, near - 8), near);
  // A numbered item, a bullet or a rule of a list is no start of speech.
  if (/(?:^|\s)[0-9]+[.)]$/.test(tail)) return 'mark';
  if (/["“”'‘’>]/.test(head)) return near < from || lineStart.test(tail) ? 'start' : 'mark';
  // Several stretches with commas between them are a list of terms.
  if (/[*)\]][,;] ?$/.test(tail)) return 'word';
  if (label.test(text.slice(Math.max(0, near - 40), near))) return 'start';
  if (near < from && (head === ':' || head === '：')) return 'colon';
  if (/[,;:–—\-+=<([{$#%&@/\\|^~_)\]},、；：，*`]/.test(head)) return 'mark';
  return 'start';
}

function following(rest: string, follows: string, word: string): Surroundings['after'] {
  if (follows === '' || /^[ \t]*[\n\r]/.test(rest)) return 'end';
  const next = rest.charAt(0);
  if ((letter.test(next) && !wide.test(next)) || next === '/') return 'glued';
  if (/^[,;、，；]/.test(follows)) return 'comma';
  if (/^[:：]/.test(follows)) return 'colon';
  if (word === '') return /^[.!?…。！？]/.test(follows) ? 'end' : 'sentence';
  return /^\p{Ll}/u.test(word) && !/^i(?:['’]|$)/.test(word) ? 'word' : 'sentence';
}

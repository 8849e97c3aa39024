/**
 * The word that stands at `[from, to)` of a text, whose units are given, too. Few words make up most of a text: they are
 * looked up by their letters where they stand, so that the same word is the same string, which no text hangs on and whose
 * hash is known. Of two that contend for a place, the last one gets it; a long word is cut out.
 */
export function wordIn(text: string, units: Uint16Array, from: number, to: number): string {
  const size = to - from;
  if (size >= LINE) return text.slice(from, to);
  let hash = size;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (units[at] as number), 0x01000193);
  const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
  const line = place * LINE;
  if (letters[line] === size) {
    let at = 1;
    while (at <= size && letters[line + at] === units[from + at - 1]) at++;
    if (at > size) return words[place] as string;
  }
  letters[line] = size;
  for (let at = 1; at <= size; at++) letters[line + at] = units[from + at - 1] as number;
  // Cut out of more than a text, or it would keep all of the text.
  return (words[place] = ` ${text.slice(from, to)}`.slice(1));
}

const PLACES = 2 ** 15;

/** A place is a line of memory: the size of a word, then its letters. */
const LINE = 16;

const letters = new Uint16Array(PLACES * LINE);
const words = Array.from({ length: PLACES }, () => '');

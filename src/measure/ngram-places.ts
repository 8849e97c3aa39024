/**
 * Tells equal n-grams of a sequence of numbers: for each place where one begins, the first place where the same one does.
 * Exact, in linear time. With n = 2:
 *
 *   tokens  7 8 7 8 7
 *   gives   0 1 0 1
 */
export function ngramPlaces(tokens: Int32Array, n: number): Int32Array {
  const places = new Int32Array(Math.max(0, tokens.length - n + 1));
  // A hash table of the places where an n-gram is new (plus one, for 0 is free), with room for as many again.
  const mask = 2 ** Math.ceil(Math.log2(places.length * 2 + 1)) - 1;
  const table = new Int32Array(mask + 1);
  for (let at = 0; at < places.length; at++) {
    let slot = hashAt(tokens, at, n) & mask;
    let first = table[slot] as number;
    while (first !== 0 && !areSame(tokens, first - 1, at, n)) {
      slot = (slot + 1) & mask;
      first = table[slot] as number;
    }
    if (first === 0) table[slot] = first = at + 1;
    places[at] = first - 1;
  }
  return places;
}

/** Drawn anew each time, so that no text can be made to collide; what is counted does not depend on it. */
const seed = Math.floor(Math.random() * 2 ** 32);

function hashAt(tokens: Int32Array, at: number, n: number): number {
  let hash = seed;
  for (let i = at; i < at + n; i++) {
    hash = Math.imul(hash ^ (tokens[i] as number), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

function areSame(tokens: Int32Array, a: number, b: number, n: number): boolean {
  for (let i = 0; i < n; i++) if (tokens[a + i] !== tokens[b + i]) return false;
  return true;
}

/**
 * The n-grams of each of the parts that a sequence consists of, one after the other: each once, as the place where it first
 * begins. None reaches from one part into the next.
 */
export function ngramsOfParts(tokens: Int32Array, lengths: readonly number[], n: number): number[][] {
  const places = ngramPlaces(tokens, n);
  /** By n-gram, the number of the part, from 1, in which it was last met. */
  const met = new Int32Array(places.length);
  let from = 0;
  return lengths.map((length, index) => {
    const own: number[] = [];
    for (let at = from; at <= from + length - n; at++) {
      const ngram = places[at] as number;
      if (met[ngram] === index + 1) continue;
      met[ngram] = index + 1;
      own.push(ngram);
    }
    from += length;
    return own;
  });
}

/** In how many of the parts each n-gram is, by the place where it first begins. */
export function partsWith(parts: readonly (readonly number[])[], size: number): Int32Array {
  const times = new Int32Array(size);
  for (const own of parts) for (const ngram of own) times[ngram] = (times[ngram] as number) + 1;
  return times;
}

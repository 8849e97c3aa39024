/** The count of the piece that stands at `[from, to)` of a text. */
export type PieceCounts = (text: string, from: number, to: number) => number;

/**
 * Remembers what pieces count. Few pieces make up most of a text: they are looked up by their letters where they stand,
 * without being cut out. Of two that contend for a place, the last one gets it; the other is found in a map.
 */
export function pieceCounts(count: (piece: string) => number): PieceCounts {
  const known = new Map<string, number>();
  const look = (piece: string): number => {
    const before = known.get(piece);
    if (before !== undefined) return before;
    const found = count(piece);
    // A long piece may be a window on its text, which would be kept with it: its letters are copied.
    if (piece.length <= LONGEST && known.size < MOST) known.set([...piece].join(''), found);
    return found;
  };
  // A place is a line of memory: size and count of a piece in one number, then its letters.
  const places = new Uint16Array(PLACES * LINE);
  return (text, from, to) => {
    const size = to - from;
    if (size >= LINE) return look(text.slice(from, to));
    let hash = size;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    const place = ((hash ^ (hash >>> 15)) & (PLACES - 1)) * LINE;
    const head = places[place] as number;
    if (head >> 8 === size) {
      let at = 1;
      while (at <= size && places[place + at] === text.charCodeAt(from + at - 1)) at++;
      if (at > size) return head & 0xff;
    }
    const found = look(text.slice(from, to));
    places[place] = (size << 8) | found;
    for (let at = 1; at <= size; at++) places[place + at] = text.charCodeAt(from + at - 1);
    return found;
  };
}

const PLACES = 2 ** 16;
const LINE = 16;

/** What is kept: no more pieces than a large corpus has, and none that is hardly met again. */
const MOST = 100_000;
const LONGEST = 64;

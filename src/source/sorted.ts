/** How many numbers may begin with the same bits before they are left to the platform, so that no list takes long. */
const crowd = 32;

/**
 * Sorts numbers of 32 bits, in place. Hashes, which are spread evenly, are sorted in linear time: first by their upper bits,
 * by which nearly all are in order, then one by one.
 */
export function sortHashes(hashes: Uint32Array): void {
  const { length } = hashes;
  const bits = Math.min(12, 31 - Math.clz32(length));
  if (bits < 4 || !distribute(hashes, bits)) {
    hashes.sort();
    return;
  }
  for (let at = 1; at < length; at++) {
    const one = hashes[at] as number;
    let to = at;
    for (; to > 0 && (hashes[to - 1] as number) > one; to--) hashes[to] = hashes[to - 1] as number;
    hashes[to] = one;
  }
}

/** Puts numbers in the order of their upper bits; does nothing, and tells so, where too many have the same. */
function distribute(hashes: Uint32Array, bits: number): boolean {
  const shift = 32 - bits;
  const size = 1 << bits;
  ends.fill(0, 0, size);
  for (let at = 0; at < hashes.length; at++) (ends[(hashes[at] as number) >>> shift] as number)++;
  let sum = 0;
  let most = 0;
  for (let bucket = 0; bucket < size; bucket++) {
    const count = ends[bucket] as number;
    if (count > most) most = count;
    ends[bucket] = sum += count;
  }
  if (most > crowd + 4 * (hashes.length >>> bits)) return false;
  if (copy.length < hashes.length) copy = new Uint32Array(2 * hashes.length);
  copy.set(hashes);
  for (let at = hashes.length - 1; at >= 0; at--) {
    const one = copy[at] as number;
    hashes[--(ends[one >>> shift] as number)] = one;
  }
  return true;
}

const ends = new Uint32Array(1 << 12);
let copy = new Uint32Array(1 << 12);

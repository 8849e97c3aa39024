import { encode } from './bytes.ts';

/**
 * The fingerprint of a text by which duplicates are known: 128 bits as 32 hexadecimal digits, the same on every machine.
 * MurmurHash3_x86_128 (Austin Appleby, public domain) over UTF-8, seed 0; not for secrets.
 */
export function fingerprint(text: string): string {
  const bytes = encode(text);
  return Array.from(hash128(bytes, 0, bytes.length), (part) => part.toString(16).padStart(8, '0')).join('');
}

/** The 128 bits of MurmurHash3_x86_128 over `bytes[from, to)` as four words of 32 bits. */
export function hash128(bytes: Uint8Array, from: number, to: number, seed = 0): Uint32Array {
  let [h1, h2, h3, h4] = [seed, seed, seed, seed];
  const blocks = from + ((to - from) & ~15);
  for (let at = from; at < blocks; at += 16) {
    h1 = Math.imul(rotl(h1 ^ mix(word(bytes, at), c1, 15, c2), 19) + h2, 5) + 0x561ccd1b;
    h2 = Math.imul(rotl(h2 ^ mix(word(bytes, at + 4), c2, 16, c3), 17) + h3, 5) + 0x0bcaa747;
    h3 = Math.imul(rotl(h3 ^ mix(word(bytes, at + 8), c3, 17, c4), 15) + h4, 5) + 0x96cd1c35;
    h4 = Math.imul(rotl(h4 ^ mix(word(bytes, at + 12), c4, 18, c1), 13) + h1, 5) + 0x32ac3b17;
  }
  const tail = new Uint8Array(16);
  tail.set(bytes.subarray(blocks, to));
  const size = to - from;
  h1 ^= mix(word(tail, 0), c1, 15, c2) ^ size;
  h2 ^= mix(word(tail, 4), c2, 16, c3) ^ size;
  h3 ^= mix(word(tail, 8), c3, 17, c4) ^ size;
  h4 ^= mix(word(tail, 12), c4, 18, c1) ^ size;
  return finish(h1, h2, h3, h4);
}

const [c1, c2, c3, c4] = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93];

function finish(h1: number, h2: number, h3: number, h4: number): Uint32Array {
  h1 = (h1 + h2 + h3 + h4) | 0;
  const mixed = [h1, h2 + h1, h3 + h1, h4 + h1].map(avalanche);
  const sum = mixed.reduce((total, one) => (total + one) | 0, 0);
  return Uint32Array.from(mixed, (one, index) => (index === 0 ? sum : one + sum));
}

function mix(k: number, by: number, turn: number, again: number): number {
  return Math.imul(rotl(Math.imul(k, by), turn), again);
}

function rotl(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}

function avalanche(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function word(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  );
}

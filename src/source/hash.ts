import { encode, encodeInto } from './bytes.ts';

/**
 * The fingerprint of a text by which duplicates are known: 128 bits as 32 hexadecimal digits, the same on every machine.
 * MurmurHash3_x86_128 (Austin Appleby, public domain) over UTF-8, seed 0; not for secrets.
 */
export function fingerprint(text: string): string {
  const bytes = encode(text);
  return hash128(bytes, 0, bytes.length).map(digits).join('');
}

/** The hash of a text without lone surrogates, as four numbers of 32 bits: what {@link fingerprint} writes down. */
export function hashOfText(text: string): number[] {
  if (text.length * 3 > room.length) room = new Uint8Array(text.length * 4);
  return hash128(room, 0, encodeInto(text, room));
}

/** The beginning of two numbers of 32 bits, side by side: 52 bits, which a number holds exactly. */
export function number52(head: number, tail: number): number {
  return (head >>> 0) * 2 ** 20 + (tail >>> 12);
}

/** The first 52 bits of the hash of any text, as a number. */
export function numberOf(text: string): number {
  const bytes = encode(text);
  const [head = 0, tail = 0] = hash128(bytes, 0, bytes.length);
  return number52(head, tail);
}

/** Where texts are encoded that are hashed. */
let room = new Uint8Array(4096);

/** The 128 bits of MurmurHash3_x86_128 over `bytes[from, to)`, seed 0, as four numbers of 32 bits. */
export function hash128(bytes: Uint8Array, from: number, to: number): number[] {
  let [h1, h2, h3, h4] = [0, 0, 0, 0];
  const blocks = from + ((to - from) & ~15);
  for (let at = from; at < blocks; at += 16) {
    h1 = Math.imul(turn(h1 ^ mix(word(bytes, at), c1, 15, c2), 19) + h2, 5) + 0x561ccd1b;
    h2 = Math.imul(turn(h2 ^ mix(word(bytes, at + 4), c2, 16, c3), 17) + h3, 5) + 0x0bcaa747;
    h3 = Math.imul(turn(h3 ^ mix(word(bytes, at + 8), c3, 17, c4), 15) + h4, 5) + 0x96cd1c35;
    h4 = Math.imul(turn(h4 ^ mix(word(bytes, at + 12), c4, 18, c1), 13) + h1, 5) + 0x32ac3b17;
  }
  const size = to - from;
  h1 ^= mix(rest(bytes, blocks, to), c1, 15, c2) ^ size;
  h2 ^= mix(rest(bytes, blocks + 4, to), c2, 16, c3) ^ size;
  h3 ^= mix(rest(bytes, blocks + 8, to), c3, 17, c4) ^ size;
  h4 ^= mix(rest(bytes, blocks + 12, to), c4, 18, c1) ^ size;
  const sum = h1 + h2 + h3 + h4;
  [h1, h2, h3, h4] = [avalanche(sum), avalanche(h2 + sum), avalanche(h3 + sum), avalanche(h4 + sum)];
  const end = h1 + h2 + h3 + h4;
  return [end >>> 0, (h2 + end) >>> 0, (h3 + end) >>> 0, (h4 + end) >>> 0];
}

const [c1, c2, c3, c4] = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93];

function digits(part: number): string {
  return part.toString(16).padStart(8, '0');
}

function mix(bits: number, by: number, turns: number, again: number): number {
  return Math.imul(turn(Math.imul(bits, by), turns), again);
}

function turn(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}

function avalanche(bits: number): number {
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

function word(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  );
}

/** A word of which only the bytes before `to` are there. */
function rest(bytes: Uint8Array, at: number, to: number): number {
  let bits = 0;
  for (let i = Math.min(to - at, 4) - 1; i >= 0; i--) bits = (bits << 8) | (bytes[at + i] as number);
  return bits;
}

import type { TextDecoder } from 'node:util';
import { encode } from '../source/bytes.ts';

/** A character: how many bytes it takes in its encoding, and what it is in UTF-8. */
export interface Character {
  readonly size: number;
  readonly utf8: Uint8Array;
}

/** The character that begins at `at`, if one does. */
export type ReadCharacter = (bytes: Uint8Array, at: number) => Character | undefined;

/** Characters of one byte each. */
export function readSingle(decoder: TextDecoder): ReadCharacter {
  const table = Array.from({ length: 256 }, (_, byte) => {
    const text = byte < 0x80 ? String.fromCharCode(byte) : decodeByte(byte, decoder);
    return text === undefined ? undefined : { size: 1, utf8: encode(text) };
  });
  return (bytes, at) => table[bytes[at] as number];
}

/**
 * Characters of one byte to four: the shortest stretch that the decoder takes is one. The first two bytes tell which
 * size that is, and for sizes one and two also which character, so that each is asked for once.
 */
export function readMultiple(decoder: TextDecoder): ReadCharacter {
  const known = new Map<number, Character>();
  const ask = (bytes: Uint8Array, at: number, least: number): Character | undefined => {
    for (let size = least; size <= 4 && at + size <= bytes.length; size++) {
      const text = attempt(decoder, bytes.subarray(at, at + size));
      if (text !== undefined) return { size, utf8: encode(text) };
    }
    return undefined;
  };
  return (bytes, at) => {
    const head = bytes[at] as number;
    if (head < 0x80) return { size: 1, utf8: Uint8Array.of(head) };
    if (at + 1 === bytes.length) return ask(bytes, at, 1);
    const key = head * 256 + (bytes[at + 1] as number);
    const like = known.get(key);
    if (like && like.size <= 2) return like;
    const character = ask(bytes, at, like?.size ?? 1);
    if (character) known.set(key, character);
    return character;
  };
}

/** Characters of UTF-16: one unit of two bytes, or a high and a low one. */
export function readWide(littleEndian: boolean): ReadCharacter {
  const known = new Map<number, Character>();
  return (bytes, at) => {
    if (at + 2 > bytes.length) return undefined;
    const unit = unitAt(bytes, at, littleEndian);
    if (!isSurrogate(unit)) {
      const character = known.get(unit) ?? { size: 2, utf8: encode(String.fromCharCode(unit)) };
      known.set(unit, character);
      return character;
    }
    if (!isHigh(unit) || at + 4 > bytes.length) return undefined;
    const low = unitAt(bytes, at + 2, littleEndian);
    if (!isSurrogate(low) || isHigh(low)) return undefined;
    return { size: 4, utf8: encode(String.fromCharCode(unit, low)) };
  };
}

/** Whether bytes are the first part of a character of UTF-16. */
export function beginsWide(rest: Uint8Array, littleEndian: boolean): boolean {
  return rest.length < 2 || (rest.length < 4 && isHigh(unitAt(rest, 0, littleEndian)));
}

function unitAt(bytes: Uint8Array, at: number, littleEndian: boolean): number {
  const [first, second] = [bytes[at] as number, bytes[at + 1] as number];
  return littleEndian ? first | (second << 8) : (first << 8) | second;
}

const isSurrogate = (unit: number) => (unit & 0xf800) === 0xd800;
const isHigh = (unit: number) => (unit & 0xfc00) === 0xd800;

// What windows-1252 has at 80 to 9f. Node's decoder takes it for ISO 8859-1, which has control characters there.
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decodeByte(byte: number, decoder: TextDecoder): string | undefined {
  if (decoder.encoding !== 'windows-1252') return attempt(decoder, Uint8Array.of(byte));
  return byte < 0xa0 ? windows1252[byte - 0x80] : String.fromCharCode(byte);
}

function attempt(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The one door to native byte work. Node's `Buffer` searches and decodes at memory speed; where there is none
 * (a browser) the typed array and the platform's own codecs do the same, slower.
 */

interface Native {
  indexOf(this: Uint8Array, value: number | Uint8Array, from: number): number;
  copy(this: Uint8Array, target: Uint8Array, at: number, from: number, to: number): number;
  utf8Slice(this: Uint8Array, from: number, to: number): string;
  ucs2Write(this: Uint16Array, text: string, from: number, size: number): number;
}

/** What Node's `buffer` module tells of bytes. */
interface Codecs {
  readonly isUtf8: (bytes: Uint8Array) => boolean;
  readonly isAscii: (bytes: Uint8Array) => boolean;
}

const native = (globalThis as { Buffer?: { prototype: Native } }).Buffer?.prototype;
const buffers = (
  globalThis as {
    process?: { getBuiltinModule?(id: string): Codecs };
  }
).process?.getBuiltinModule?.('node:buffer');
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The first place at or after `from` where `byte` stands, or -1. */
export const indexOfByte: (bytes: Uint8Array, byte: number, from: number) => number = native
  ? (bytes, byte, from) => native.indexOf.call(bytes, byte, from)
  : (bytes, byte, from) => bytes.indexOf(byte, from);

/** The first place at or after `from` where the whole of `wanted` stands, or -1. `wanted` is not empty. */
export const indexOfBytes: (bytes: Uint8Array, wanted: Uint8Array, from: number) => number = native
  ? (bytes, wanted, from) => native.indexOf.call(bytes, wanted, from)
  : (bytes, wanted, from) => {
      const head = wanted[0] as number;
      for (let at = bytes.indexOf(head, from); at >= 0; at = bytes.indexOf(head, at + 1))
        if (wanted.every((byte, i) => bytes[at + i] === byte)) return at;
      return -1;
    };

/** The text of `bytes[from, to)`. Bytes that are not UTF-8 become U+FFFD: check with {@link isUtf8} first. */
export const decode: (bytes: Uint8Array, from: number, to: number) => string = native
  ? (bytes, from, to) => native.utf8Slice.call(bytes, from, to)
  : (bytes, from, to) => decoder.decode(bytes.subarray(from, to));

/** The UTF-8 bytes of a text. A lone surrogate, which UTF-8 cannot say, is written as its own three bytes. */
export function encode(text: string): Uint8Array {
  return text.isWellFormed() ? encoder.encode(text) : encodeSurrogates(text);
}

/**
 * Writes the UTF-8 bytes of a text without lone surrogates to the start of `target`, which has room for three bytes a unit;
 * tells how many they are. Where bytes are looked at once, half the cost of {@link encode}.
 */
export function encodeInto(text: string, target: Uint8Array): number {
  return encoder.encodeInto(text, target).written;
}

/** Writes the UTF-16 units of a text to the start of `target`, which has room for them. */
export const writeUnits: (text: string, target: Uint16Array) => void =
  native && new Uint8Array(Uint16Array.of(1).buffer)[0] === 1
    ? (text, target) => void native.ucs2Write.call(target, text, 0, text.length * 2)
    : (text, target) => {
        for (let at = 0; at < text.length; at++) target[at] = text.charCodeAt(at);
      };

/** Copies `bytes[from, to)` to `target` from `at` on. */
export const copy: (bytes: Uint8Array, from: number, to: number, target: Uint8Array, at: number) => void =
  native
    ? (bytes, from, to, target, at) => native.copy.call(bytes, target, at, from, to)
    : (bytes, from, to, target, at) => target.set(bytes.subarray(from, to), at);

/** How many bytes a text takes in UTF-8. */
export function byteLength(text: string): number {
  return native
    ? (globalThis as unknown as { Buffer: { byteLength(text: string): number } }).Buffer.byteLength(text)
    : encode(text).length;
}

/** Whether `bytes[from, to)` is UTF-8. */
export function isUtf8(bytes: Uint8Array, from: number, to: number): boolean {
  const stretch = bytes.subarray(from, to);
  if (buffers) return buffers.isUtf8(stretch);
  try {
    strict.decode(stretch);
    return true;
  } catch {
    return false;
  }
}

/** Whether every one of `bytes[from, to)` is ASCII. */
export function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  const stretch = bytes.subarray(from, to);
  return buffers ? buffers.isAscii(stretch) : stretch.every((byte) => byte < 0x80);
}

function encodeSurrogates(text: string): Uint8Array {
  const out: number[] = [];
  for (const point of text) {
    const code = point.codePointAt(0) as number;
    if (code < 0xd800 || code > 0xdfff) out.push(...encoder.encode(point));
    else out.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
  }
  return Uint8Array.from(out);
}

import { indexOfByte } from '../source/bytes.ts';
import type { Break } from '../source/origin.ts';
import { firstInvalid } from '../source/utf8.ts';
import { type Decoder, decoderOf } from './decoder.ts';
import { binarySignatures } from './signatures.ts';

/** How the text of a source that begins with `head` is written; judged by its first 8 KiB. `utf-8` need not be valid. */
export function sniffEncoding(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'binary' {
  const sample = head.subarray(0, 8192);
  if (
    binarySignatures.some(
      (signature) => signature[0] === sample[0] && signature.every((byte, i) => sample[i] === byte),
    )
  )
    return 'binary';
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  if (indexOfByte(sample, 0, 0) < 0) return 'utf-8';
  return utf16ByPattern(sample) ?? 'binary';
}

/** A text in UTF-8, and the way back. */
export interface Transcoded {
  readonly bytes: Uint8Array;
  /** For an origin whose `base` is the one that was given: after each character of another length, where the source runs on. */
  readonly breaks: readonly Break[];
  /** What ended the text early, if anything did: bytes that no character has, or the first part of one. */
  readonly problem?: { readonly offset: number; readonly reason: 'invalid' | 'incomplete' };
}

/**
 * The text that stands in `bytes` in the named encoding (a label of the Encoding Standard), up to the first bytes that
 * cannot be decoded: nothing is ever replaced. A byte order mark stays in front as U+FEFF. `base` is the source offset of
 * `bytes[0]`. Throws a `UsageError` for a name that is not known.
 *
 *   windows-1252   c a f e9     1 byte
 *   UTF-8          c a f c3 a9  2 bytes, so there is a break behind them
 */
export function transcode(bytes: Uint8Array, encoding: string, base = 0): Transcoded {
  const decoder = decoderOf(encoding, bytes);
  const {
    bytes: decoded,
    breaks,
    at,
  } = decoder.name === 'utf-8' ? checked(bytes) : decode(bytes, decoder, base);
  if (at === bytes.length) return { bytes: decoded, breaks };
  const reason = decoder.isBeginning(bytes.subarray(at)) ? 'incomplete' : 'invalid';
  return { bytes: decoded, breaks, problem: { offset: base + at, reason } };
}

interface Decoded {
  readonly bytes: Uint8Array;
  readonly breaks: readonly Break[];
  /** How far the source was decoded. */
  readonly at: number;
}

function checked(bytes: Uint8Array): Decoded {
  const invalid = firstInvalid(bytes, 0, bytes.length);
  const at = invalid < 0 ? bytes.length : invalid;
  return { bytes: bytes.subarray(0, at), breaks: [], at };
}

function decode(bytes: Uint8Array, { character, keepsAscii }: Decoder, base: number): Decoded {
  const breaks: Break[] = [];
  let out = new Uint8Array(bytes.length + (bytes.length >> 3) + 16);
  let to = 0;
  let at = 0;
  const reserve = (size: number) => {
    if (to + size <= out.length) return;
    const larger = new Uint8Array(2 * out.length + size);
    larger.set(out.subarray(0, to));
    out = larger;
  };
  while (at < bytes.length) {
    const run = keepsAscii ? asciiEnd(bytes, at) - at : 0;
    if (run > 0) {
      reserve(run);
      out.set(bytes.subarray(at, at + run), to);
      to += run;
      at += run;
      if (at === bytes.length) break;
    }
    const next = character(bytes, at);
    if (next === undefined) break;
    const { utf8, size } = next;
    reserve(utf8.length);
    for (let i = 0; i < utf8.length; i++) out[to + i] = utf8[i] as number;
    to += utf8.length;
    at += size;
    if (utf8.length !== size) breaks.push({ at: to, end: base + at, start: base + at });
  }
  return { bytes: out.subarray(0, to), breaks, at };
}

function asciiEnd(bytes: Uint8Array, at: number): number {
  while (at < bytes.length && (bytes[at] as number) < 0x80) at++;
  return at;
}

/** Latin text in UTF-16 has a NUL in nearly every second place and hardly one in the others; its bytes come in pairs. */
function utf16ByPattern(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i & 1] = (zeros[i & 1] as number) + 1;
  const [even, odd] = zeros as [number, number];
  const many = sample.length * 0.3;
  const few = sample.length * 0.005;
  if (sample.length % 2 === 1) return undefined;
  if (odd >= many && even <= few) return 'utf-16le';
  return even >= many && odd <= few ? 'utf-16be' : undefined;
}

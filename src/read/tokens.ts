import type { RoleOf } from '../language/roles.ts';
import { decode, encode, indexOfBytes } from '../source/bytes.ts';
import type { Segment } from '../source/segment.ts';
import { backBlanks, startsLine, trimEnd } from '../source/white.ts';
import type { Candidate } from './dialect.ts';

/** How a dialect wraps a role in special tokens: `<|im_start|>` role line feed. */
export interface Wrapping {
  readonly open: Uint8Array;
  readonly close: Uint8Array;
}

/** The tokens around a role, as they are written. */
export function wrapping(open: string, close: string): Wrapping {
  return { open: encode(open), close: encode(close) };
}

const longestLabel = 40;

/** Every known role between one of the pairs of tokens, in order. */
export function wrappedRoles(segment: Segment, roleOf: RoleOf, wrappings: readonly Wrapping[]): Candidate[] {
  const found = wrappings.flatMap((tokens) => [...wrapped(segment, roleOf, tokens)]);
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  // `<|user|>` is also `|user|`: the outer reading stands.
  let taken = segment.from;
  return found.filter((one) => {
    const stands = one.from >= taken;
    if (stands) taken = one.to;
    return stands;
  });
}

function* wrapped(
  segment: Segment,
  roleOf: RoleOf,
  { open: opening, close: closing }: Wrapping,
): Generator<Candidate> {
  const { bytes, from, to } = segment;
  for (let at = indexOfBytes(bytes, opening, from); at >= 0 && at < to;) {
    const start = at + opening.length;
    const limit = Math.min(to, start + longestLabel + closing.length);
    let end = indexOfBytes(bytes.subarray(start, limit), closing, 0);
    // A prompt that stops where the role stands: `<|im_start|>assistant`.
    if (end < 0 && limit === to) end = trimEnd(bytes, start, to) - start;
    if (end > 0 && end <= longestLabel) {
      const label = decode(bytes, start, start + end).trim();
      const known = roleOf(label);
      // `[a]:` is a footnote.
      if (known && !(known.formal && label.length < 3) && !isWord(bytes, from, at))
        yield {
          from: at,
          to: Math.min(to, start + end + closing.length),
          label,
          role: known.role,
          standing: 'regular',
          reason: '',
          lineStart: startsLine(bytes, from, at),
        };
    }
    at = indexOfBytes(bytes, opening, start);
  }
}

/** Whether a square bracket belongs to a sentence: `Dear [User]: …`. */
function isWord(bytes: Uint8Array, from: number, at: number): boolean {
  if (bytes[at] !== 0x5b || bytes[at + 1] === 0x7c) return false;
  const last = bytes[backBlanks(bytes, from, at) - 1] ?? 0x0a;
  return last === 0x2c || ((last | 0x20) >= 0x61 && (last | 0x20) <= 0x7a);
}

/** The end of a text without the end tokens that it closes with, in any number. */
export function beforeEndTokens(
  bytes: Uint8Array,
  from: number,
  to: number,
  tokens: readonly Uint8Array[],
): number {
  for (let end = trimEnd(bytes, from, to); ;) {
    const token = tokens.find((one) => end - one.length >= from && endsWith(bytes, end, one));
    if (!token) return end;
    end = trimEnd(bytes, from, end - token.length);
  }
}

function endsWith(bytes: Uint8Array, end: number, token: Uint8Array): boolean {
  for (let i = 1; i <= token.length; i++) if (bytes[end - i] !== token[token.length - i]) return false;
  return true;
}

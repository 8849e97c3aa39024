import { stringEnd } from './json-string.ts';
import type { JsonFault, JsonText } from './json-text.ts';

const comma = 0x2c;
const colon = 0x3a;
const quote = 0x22;

/**
 * The end of the JSON value that begins at or after `at`, not beyond `to`, or what is wrong with it. Takes what
 * `JSON.parse` takes. Linear and without recursion: ten million open brackets are no danger.
 */
export function scanValue(text: JsonText, at: number, to: number): number | JsonFault {
  const start = skipSpace(text.bytes, at, to);
  if (start >= to) return fault(start, to, 'a value');
  const byte = text.bytes[start];
  if (byte === 0x7b || byte === 0x5b) return bracketEnd(text, start, to);
  return byte === quote ? stringEnd(text, start + 1, to) : plainEnd(text.bytes, start, to, 'a value');
}

/** The end of the object or array that opens at `at`. */
function bracketEnd(text: JsonText, at: number, to: number): number | JsonFault {
  const { bytes } = text;
  let open: Uint8Array = shallow;
  let depth = 0;
  let expected = 'a value';
  for (;;) {
    let next: number | JsonFault = skipSpace(bytes, at, to);
    if (next >= to) return fault(next, to, expected);
    const byte = bytes[next];
    if (byte === 0x7b || byte === 0x5b) {
      const closer = byte === 0x7b ? 0x7d : 0x5d;
      const inside = skipSpace(bytes, next + 1, to);
      if (inside < to && bytes[inside] === closer) next = inside + 1;
      else {
        if (depth === open.length) open = deeper(open);
        open[depth++] = closer;
        next = closer === 0x7d ? scanKey(text, inside, to, 'a key in double quotes or }') : inside;
        if (typeof next !== 'number') return next;
        expected = closer === 0x7d ? 'a value' : 'a value or ]';
        at = next;
        continue;
      }
    } else next = byte === quote ? stringEnd(text, next + 1, to) : plainEnd(bytes, next, to, expected);
    // A value has ended: close what ends with it, up to the comma in front of the next one.
    for (;;) {
      if (typeof next !== 'number') return next;
      if (depth === 0) return next;
      const closer = open[depth - 1];
      const after: number = skipSpace(bytes, next, to);
      if (after < to && bytes[after] === closer) {
        depth--;
        next = after + 1;
        continue;
      }
      if (after >= to || bytes[after] !== comma)
        return fault(after, to, `a comma or ${closer === 0x7d ? '}' : ']'}`);
      next = closer === 0x7d ? scanKey(text, after + 1, to, 'a key in double quotes') : after + 1;
      if (typeof next !== 'number') return next;
      at = next;
      break;
    }
    expected = 'a value';
  }
}

/** The end of a key and its colon, the key beginning at or after `at`. */
export function scanKey(text: JsonText, at: number, to: number, expected: string): number | JsonFault {
  const { bytes } = text;
  const start = skipSpace(bytes, at, to);
  if (start >= to || bytes[start] !== quote) return fault(start, to, expected);
  const end = stringEnd(text, start + 1, to);
  if (typeof end !== 'number') return end;
  const after = skipSpace(bytes, end, to);
  return after < to && bytes[after] === colon ? after + 1 : fault(after, to, 'a colon');
}

/** The first byte of `bytes[at, to)` that is no JSON white space, or `to`. */
export function skipSpace(bytes: Uint8Array, at: number, to: number): number {
  while (at < to) {
    const byte = bytes[at];
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) break;
    at++;
  }
  return at;
}

/** A fault at `at`; beyond the last byte, the text is merely cut. */
export function fault(at: number, to: number, expected: string): JsonFault {
  return { at, expected, cut: at >= to };
}

const words = ['true', 'false', 'null'];

/** The end of a number or a word. */
function plainEnd(bytes: Uint8Array, at: number, to: number, expected: string): number | JsonFault {
  const byte = bytes[at] ?? 0;
  if (byte === 0x2d || isDigit(byte)) return numberEnd(bytes, at, to);
  const word = words.find((one) => one.charCodeAt(0) === byte);
  if (word === undefined) return fault(at, to, expected);
  for (let i = 1; i < word.length; i++) {
    if (at + i >= to) return fault(to, to, word);
    if (bytes[at + i] !== word.charCodeAt(i)) return fault(at, to, expected);
  }
  return at + word.length;
}

function numberEnd(bytes: Uint8Array, at: number, to: number): number | JsonFault {
  if (bytes[at] === 0x2d) at++;
  let end = bytes[at] === 0x30 && at < to ? at + 1 : digitsEnd(bytes, at, to);
  if (end === at) return fault(at, to, 'a digit');
  if (end < to && bytes[end] === 0x2e) {
    const fraction = end + 1;
    end = digitsEnd(bytes, fraction, to);
    if (end === fraction) return fault(end, to, 'a digit');
  }
  if (end >= to || ((bytes[end] ?? 0) | 0x20) !== 0x65) return end;
  const sign = bytes[end + 1] === 0x2b || bytes[end + 1] === 0x2d ? 1 : 0;
  const exponent = Math.min(end + 1 + sign, to);
  end = digitsEnd(bytes, exponent, to);
  return end === exponent ? fault(end, to, 'a digit') : end;
}

function digitsEnd(bytes: Uint8Array, at: number, to: number): number {
  while (at < to && isDigit(bytes[at] ?? 0)) at++;
  return at;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** Where the closers of open brackets are noted, for values of ordinary depth; a scan is done before the next begins. */
const shallow = new Uint8Array(256);

function deeper(open: Uint8Array): Uint8Array {
  const longer = new Uint8Array(open.length * 2);
  longer.set(open);
  return longer;
}

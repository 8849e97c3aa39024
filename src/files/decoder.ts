import { UsageError } from '../diagnostic/usage-error.ts';
import { encode } from '../source/bytes.ts';
import { nearestEncoding } from './encoding-names.ts';

/** Reads a text in another encoding, a character at a time. */
export interface Decoder {
  readonly name: string;
  /** Whether a byte below 0x80 where a character may begin is that ASCII character. */
  readonly keepsAscii: boolean;
  /** The character that begins at `at`, if one does. */
  character(bytes: Uint8Array, at: number): Character | undefined;
  /** Whether more bytes could make a character of `rest`. */
  isBeginning(rest: Uint8Array): boolean;
}

/** A character: how many bytes it takes in its encoding, and what it is in UTF-8. */
export interface Character {
  readonly size: number;
  readonly utf8: Uint8Array;
}

/** The decoder of an encoding, by any of its names; `utf-16` is told apart by its byte order mark. */
export function decoderOf(label: string, bytes: Uint8Array): Decoder {
  const bigEndian = /^utf-?16$/i.test(label.trim()) && bytes[0] === 0xfe && bytes[1] === 0xff;
  const name = bigEndian ? 'utf-16be' : nameOf(label);
  const known = decoders.get(name) ?? create(name);
  decoders.set(name, known);
  return known;
}

const decoders = new Map<string, Decoder>();

function nameOf(label: string): string {
  let name: string | undefined;
  try {
    name = new TextDecoder(label).encoding;
  } catch {
    const near = nearestEncoding(label);
    throw new UsageError(
      `unknown encoding ${JSON.stringify(label)}; ` +
        (near === undefined ? 'known are utf-8, utf-16le, windows-1252, gb18030, shift_jis and others' : `did you mean ${near}?`),
    );
  }
  if (name.startsWith('iso-2022'))
    throw new UsageError(
      `encoding ${name} changes the meaning of bytes as it goes, so places in the source cannot be kept; ` +
        'rewrite the source in UTF-8 first, for example with iconv',
    );
  return name;
}

function create(name: string): Decoder {
  const decoder = new TextDecoder(name, { fatal: true, ignoreBOM: true });
  const isWide = name.startsWith('utf-16');
  return {
    name,
    keepsAscii: !isWide,
    character: isWide ? readWide(name === 'utf-16le') : isSingle(decoder) ? readSingle(name, decoder) : readMulti(decoder),
    isBeginning(rest) {
      if (isWide) return rest.length < 2 || (rest.length < 4 && isHigh(unitAt(rest, 0, name === 'utf-16le')));
      const streaming = new TextDecoder(name, { fatal: true, ignoreBOM: true });
      try {
        return rest.length < 4 && streaming.decode(rest, { stream: true }) === '';
      } catch {
        return false;
      }
    },
  };
}

const attempt = (decoder: TextDecoder, bytes: Uint8Array): string | undefined => {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
};

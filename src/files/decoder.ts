import { nearest } from '../diagnostic/nearest.ts';
import { UsageError } from '../diagnostic/usage-error.ts';
import { type ReadCharacter, beginsWide, readMultiple, readSingle, readWide } from './character.ts';
import { encodingNames } from './encoding-names.ts';

/** Reads a text in another encoding, a character at a time. */
export interface Decoder {
  /** The name that the Encoding Standard gives it. */
  readonly name: string;
  /** Whether a byte below 0x80 where a character may begin is that ASCII character. */
  readonly keepsAscii: boolean;
  readonly character: ReadCharacter;
  /** Whether more bytes could make a character of `rest`. */
  isBeginning(rest: Uint8Array): boolean;
}

/** The decoder of an encoding, by any of its names; which `utf-16` is meant, the byte order mark in `bytes` tells. */
export function decoderOf(label: string, bytes: Uint8Array): Decoder {
  const isBigEndian = label.trim().toLowerCase() === 'utf-16' && bytes[0] === 0xfe && bytes[1] === 0xff;
  const name = isBigEndian ? 'utf-16be' : encodingName(label);
  const decoder = decoders.get(name) ?? create(name);
  decoders.set(name, decoder);
  return decoder;
}

const decoders = new Map<string, Decoder>();

/** The name that the Encoding Standard gives an encoding. Throws a `UsageError` for a label that is not known. */
export function encodingName(label: string): string {
  const name = standardName(label);
  if (name === undefined) {
    const near = nearest(label.trim(), encodingNames);
    const hint =
      near === undefined
        ? `known are ${encodingNames.slice(0, 16).join(', ')} and others`
        : `did you mean "${near}"?`;
    throw new UsageError(`no encoding is called "${label}"; ${hint}`);
  }
  if (name.startsWith('iso-2022'))
    throw new UsageError(
      `the meaning of a byte in ${name} depends on all before it, so no place in the source could be named; ` +
        'rewrite the source in UTF-8 first',
    );
  return name;
}

function standardName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

const multiple = new Set(['big5', 'euc-jp', 'euc-kr', 'gb18030', 'gbk', 'shift_jis']);

function create(name: string): Decoder {
  if (name === 'utf-16le' || name === 'utf-16be') {
    const littleEndian = name === 'utf-16le';
    const isBeginning = (rest: Uint8Array) => beginsWide(rest, littleEndian);
    return { name, keepsAscii: false, character: readWide(littleEndian), isBeginning };
  }
  const decoder = new TextDecoder(name, { fatal: true, ignoreBOM: true });
  const character = multiple.has(name) ? readMultiple(decoder) : readSingle(decoder);
  return { name, keepsAscii: true, character, isBeginning: (rest) => continues(name, rest) };
}

function continues(name: string, rest: Uint8Array): boolean {
  try {
    const decoder = new TextDecoder(name, { fatal: true, ignoreBOM: true });
    return rest.length < 4 && decoder.decode(rest, { stream: true }) === '';
  } catch {
    return false;
  }
}

import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/diagnostic/usage-error.ts';
import { sniffEncoding, transcode } from '../../src/files/encoding.ts';
import { encodingNames } from '../../src/files/encoding-names.ts';
import { toSource } from '../../src/source/origin.ts';
import { messageOf } from './folder.ts';
import { processorTime } from '../processor-time.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const wide = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

describe('sniffing', () => {
  test.each([
    ['', 'utf-8'],
    ['### Human: I feel low.', 'utf-8'],
    ['\xef\xbb\xbf### Human: caf\xc3\xa9', 'utf-8'],
    ['caf\xe9', 'utf-8'],
    ['\x1b[1mbold\x1b[0m \f \x07', 'utf-8'],
    ['PAR1S is a place', 'utf-8'],
    ['PK, my friend', 'utf-8'],
    ['\xff\xfeH\0', 'utf-16le'],
    ['\xfe\xff\0H', 'utf-16be'],
    ['H\0i\0', 'utf-16le'],
    ['\0H\0i', 'utf-16be'],
    ['a\0b', 'binary'],
    ['ab\0cd\0', 'binary'],
    ['\0\0\0\0\0\0', 'binary'],
    ['\xff\xfe\0\0H\0\0\0', 'binary'],
    ['PK\x03\x04\x14', 'binary'],
    ['PAR1\x15\x04', 'binary'],
    ['%PDF-1.7\n', 'binary'],
    ['\x89PNG\r\n\x1a\n', 'binary'],
    ['\x7fELF\x02', 'binary'],
    ['ARROW1\0\0', 'binary'],
    ['SQLite format 3\0', 'binary'],
  ])('%j is %s', (head, kind) => {
    expect(sniffEncoding(latin1(head))).toBe(kind);
  });

  test('knows UTF-16 without a byte order mark, also with other letters in it', () => {
    const text = '### Human: Ich kann nicht schlafen. “Why?” 睡不着。\n\n### Assistant: Seit wann?\n'.repeat(
      50,
    );
    expect(sniffEncoding(wide(text))).toBe('utf-16le');
    expect(sniffEncoding(wide(text, true))).toBe('utf-16be');
    expect(sniffEncoding(gzipSync(text))).toBe('binary');
    expect(sniffEncoding(execFileSync('cat', [process.execPath], { maxBuffer: 2 ** 30 }))).toBe('binary');
  });

  test('judges by the first 8 KiB, so that a stray NUL in a long text is the text’s own', () => {
    expect(sniffEncoding(latin1(`${'x'.repeat(8192)}\0`))).toBe('utf-8');
  });
});

/** Encoders, each with the letters that it can say. */
const encoders: readonly (readonly [name: string, letters: string, encode: (text: string) => Uint8Array])[] =
  [
    ['latin1', 'aé ÿ\n¡', latin1],
    ['utf-16le', 'aé睡\n€😀', (text) => wide(text)],
    ['utf-16be', 'aé睡\n€😀', (text) => wide(text, true)],
    ['utf-8', 'aé睡\n€😀', (text) => Buffer.from(text)],
    [
      'windows-1252',
      'a€’é“\n',
      (text) => Buffer.from(text, 'latin1').map((byte, i) => cp1252.get(text[i] ?? '') ?? byte),
    ],
    [
      'gb18030',
      'a睡不着。\n😀€',
      table({
        a: '61',
        睡: 'cbaf',
        不: 'b2bb',
        着: 'd7c5',
        '。': 'a1a3',
        '\n': '0a',
        '😀': '9439fc36',
        '€': 'a2e3',
      }),
    ],
    [
      'shift_jis',
      'a眠れｱ、\n',
      table({ a: '61', 眠: '96b0', れ: '82ea', ｱ: 'b1', '、': '8141', '\n': '0a' }),
    ],
    ['euc-jp', 'a眠ｱ\n丂', table({ a: '61', 眠: 'ccb2', ｱ: '8eb1', '\n': '0a', 丂: '8fb0a1' })],
    ['big5', 'a睡著\n', table({ a: '61', 睡: 'bace', 著: 'b5db', '\n': '0a' })],
    ['euc-kr', 'a잠을\n', table({ a: '61', 잠: 'c0e1', 을: 'c0bb', '\n': '0a' })],
    ['koi8-r', 'aсон\n', table({ a: '61', с: 'd3', о: 'cf', н: 'ce', '\n': '0a' })],
  ];
const cp1252 = new Map([
  ['€', 0x80],
  ['’', 0x92],
  ['“', 0x93],
]);

function table(codes: Readonly<Record<string, string>>): (text: string) => Uint8Array {
  return (text) => Buffer.from(Array.from(text, (letter) => codes[letter]).join(''), 'hex');
}

describe.each(encoders)('%s', (name, letters, encode) => {
  const texts = fc.array(fc.constantFrom(...letters), { maxLength: 200 }).map((all) => all.join(''));

  test('is turned into UTF-8, and the boundary of every character leads back to its own', () => {
    fc.assert(
      fc.property(texts, fc.nat(1000), (text, base) => {
        const { bytes, breaks, problem } = transcode(encode(text), name, base);
        expect(Buffer.from(bytes).toString()).toBe(text);
        expect(problem).toBeUndefined();
        const origin = { base, line: 1, verbatim: true, breaks };
        let [at, from] = [0, base];
        for (const character of text) {
          const end = at + Buffer.byteLength(character);
          const to = from + encode(character).length;
          expect(toSource(origin, at, end)).toEqual({ start: from, end: to });
          expect(toSource(origin, 0, end)).toEqual({ start: base, end: to });
          expect(toSource(origin, at, bytes.length)).toEqual({
            start: from,
            end: base + encode(text).length,
          });
          [at, from] = [end, to];
        }
      }),
      { numRuns: 100 },
    );
  });

  test('that ends within a character says so, and where', () => {
    const whole = encode(letters);
    for (let to = 0; to <= whole.length; to++) {
      const { bytes, problem } = transcode(whole.subarray(0, to), name);
      const text = Buffer.from(bytes).toString();
      expect(letters.startsWith(text)).toBe(true);
      const offset = encode(text).length;
      expect(problem).toEqual(offset === to ? undefined : { offset, reason: 'incomplete' });
    }
  });
});

describe('transcoding', () => {
  test.each([
    ['utf-8', 'ab\xffcd', 2],
    ['utf-8', 'a\xed\xa0\x80', 1],
    ['utf-16le', 'a\0\0\xdcb\0', 2],
    ['utf-16be', '\0a\xd8\0\0b', 2],
    ['gb18030', 'ab\xff\xff\xff\xff', 2],
    ['shift_jis', 'abc\x81\x20def', 3],
    ['euc-kr', 'a\xff\xff\xff\xff', 1],
    ['windows-1253', 'a\xd2b', 1],
  ])('of what is no %s (%j) stops at byte %i and replaces nothing', (name, text, offset) => {
    const { bytes, problem } = transcode(latin1(text), name, 100);
    expect(problem).toEqual({ offset: 100 + offset, reason: 'invalid' });
    expect(Buffer.from(bytes).toString()).not.toContain('\ufffd');
  });

  test('keeps a byte order mark as the character that it is', () => {
    const marked = (encoding: string, hex: string) =>
      Buffer.from(transcode(Buffer.from(hex, 'hex'), encoding).bytes).toString();
    expect(marked('utf-16le', 'fffe6100')).toBe('\ufeffa');
    expect(marked('utf-16be', 'feff0061')).toBe('\ufeffa');
    expect(marked('utf-16', 'feff0061')).toBe('\ufeffa');
    expect(marked('utf-16', 'fffe6100')).toBe('\ufeffa');
    expect(marked('utf-8', 'efbbbf61')).toBe('\ufeffa');
    expect(marked('gb18030', '8431953361')).toBe('\ufeffa');
  });

  test('keeps ASCII as it is in every encoding that has it', () => {
    const ascii = Uint8Array.from({ length: 128 }, (_, byte) => byte);
    for (const name of encodingNames.filter((one) => !one.startsWith('utf-16'))) {
      const { bytes, breaks, problem } = transcode(ascii, name);
      expect(Buffer.from(bytes).equals(ascii), name).toBe(true);
      expect([breaks, problem]).toEqual([[], undefined]);
    }
  });

  test('does what the platform does with every byte of the other encodings of one byte', () => {
    const bytes = Uint8Array.from({ length: 128 }, (_, i) => 128 + i);
    for (const name of encodingNames.filter((one) =>
      /^(?:iso-8859-[2-9]|windows-125[0134]|koi8|macintosh)/.test(one),
    )) {
      const decoder = new TextDecoder(name);
      for (const byte of bytes) {
        const expected = decoder.decode(Uint8Array.of(byte));
        const { bytes: read, problem } = transcode(Uint8Array.of(byte), name);
        if (expected === '\ufffd') expect(problem).toEqual({ offset: 0, reason: 'invalid' });
        else expect(Buffer.from(read).toString()).toBe(expected);
      }
    }
  });

  test('knows only encodings that there are, and offers the nearest', () => {
    for (const name of encodingNames) expect(() => transcode(new Uint8Array(0), name)).not.toThrow();
    const ask = (name: string) => messageOf(() => transcode(new Uint8Array(0), name));
    expect(() => transcode(new Uint8Array(0), 'latin-1')).toThrow(UsageError);
    expect(ask('latin-1')).toBe('no encoding is called "latin-1"; did you mean "latin1"?');
    expect(ask('UTF16')).toBe('no encoding is called "UTF16"; did you mean "utf-16"?');
    expect(ask('windows-1552')).toBe('no encoding is called "windows-1552"; did you mean "windows-1252"?');
    expect(ask('ebcdic')).toMatch(/^no encoding is called "ebcdic"; known are utf-8, .+ and others$/);
    expect(ask('iso-2022-jp')).toMatch(/^the meaning of a byte in iso-2022-jp depends on all before it, /);
  });

  test('takes time in proportion to the text', () => {
    const time = (name: string, bytes: Uint8Array) => processorTime(() => transcode(bytes, name));
    expect(
      time('latin1', latin1('I feel low today, and caf\xe9 does not help. '.repeat(200_000))),
    ).toBeLessThan(2000);
    expect(time('utf-16le', wide('I feel low today. '.repeat(50_000)))).toBeLessThan(4000);
    expect(time('gb18030', Buffer.from('cbafb2bbd7c5a1a3'.repeat(50_000), 'hex'))).toBeLessThan(4000);
    expect(time('gb18030', Buffer.from('9439fc36'.repeat(50_000), 'hex'))).toBeLessThan(4000);
  });
});

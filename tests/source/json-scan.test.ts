import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encode } from '../../src/source/bytes.ts';
import { scanValue, skipSpace } from '../../src/source/json-scan.ts';
import { jsonText } from '../../src/source/json-text.ts';
import { timeOnce } from '../processor-time.ts';

/** Whether a whole text is one JSON value, by our scanner. */
function accepts(source: string | Uint8Array): boolean {
  const bytes = typeof source === 'string' ? encode(source) : source;
  const end = scanValue(jsonText(bytes, bytes.length), 0, bytes.length);
  return typeof end === 'number' && skipSpace(bytes, end, bytes.length) === bytes.length;
}

function parses(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

/** Sources that are JSON, nearly JSON, or anything but, parted by white space. */
const hostile = String.raw`
  { } [ ] [] {} [[]] [{}] {"a":[]} []] [[] {"a":{} {] [} [,] [1,] [,1] [1,,2] {,} {"a"} {"a":}
  {"a":1,} {"a":1,,"b":2} {a:1} {'a':1} {1:1} {"a":1,"a":2} 0 -0 00 01 - -01 1. .1 -.1 1.0 1.5e3 1e
  1e+ 1e+5 1E-5 1e5.5 +1 0x10 1_000 NaN Infinity -Infinity 1.0 12345678901234567890 1e999 0e0 0.0e-00
  0. 0e true false null tru True nul nulll truefalse undefined [true,false,null] [tru] [nul,1] " "" "a
  "a"b "\" "\\" "\\\" "\n" "\a" "\u" "\u12" "\u12g4" "\u00e9" "\uD83D\uDE0A" "\ud83d" "\U0041" "\x41"
  "\0" "\'" "\/" "é😊" [1]// {"a":1}} {"a":1}{"b":2} {"a":"b","c":"d" {"":""} {"":{"":[[[{}]]]}}
  [INST] {{x}} {"a":tr {"a":- [1.2.3] [--1] [1e5 [0
`;

const withSpace = [
  '',
  ' ',
  '[1 2]',
  '{"a":1 "b":2}',
  '{"a" : 1 , "b" : [ 1 , 2 ] }',
  '1 ',
  ' 1',
  '\t1\r\n',
  '\u000b1',
  '\f1',
  '\u00a01',
  '\ufeff1',
  '1\u2028',
  '"\n"',
  '"\t"',
  '"\u0000"',
  '"\u001f"',
  '"\u007f"',
  '"\u2028"',
  '"\ud83d"',
  '"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\u0001aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"',
  '// a\n1',
  '/* a */1',
  '1 2',
  '"a" "b"',
  '[1]\u0000',
];

describe('the scanner takes what JSON.parse takes', () => {
  test.each([...hostile.trim().split(/\s+/), ...withSpace])('%j', (source) => {
    expect(accepts(source)).toBe(parses(source));
  });

  test('any value, plain or pretty', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, '\t'), (value, space) => {
        expect(accepts(JSON.stringify(value, null, space))).toBe(true);
      }),
    );
  });

  test('any value with one character changed, put in or left out', () => {
    const slip = fc.constantFrom(...'{}[]",:\\u0-+.eE1tfn \n\t\u0000\u001f\u007fé');
    fc.assert(
      fc.property(fc.json(), fc.nat(), slip, fc.constantFrom(0, 1, 2), (json, place, character, how) => {
        const points = [...json];
        const at = place % points.length;
        const changed =
          how === 0
            ? [...points.slice(0, at), character, ...points.slice(at + 1)]
            : how === 1
              ? [...points.slice(0, at), character, ...points.slice(at)]
              : [...points.slice(0, at), ...points.slice(at + 1)];
        const source = changed.join('');
        expect(accepts(source), source).toBe(parses(source));
      }),
      { numRuns: 3000 },
    );
  });

  test('any row of JSON punctuation', () => {
    const tokens = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '"',
        '\\',
        '1',
        '-',
        '.',
        'e',
        'true',
        'null',
        ' ',
        '\n',
        '\\u00',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(tokens, (parts) => {
        expect(accepts(parts.join(''))).toBe(parses(parts.join('')));
      }),
      { numRuns: 5000 },
    );
  });

  test('control characters are found wherever they stand in memory', () => {
    fc.assert(
      fc.property(
        fc.nat(7),
        fc.integer({ min: 1, max: 80 }),
        fc.nat(79),
        fc.integer({ min: 0, max: 0x21 }),
        (shift, length, place, byte) => {
          const memory = new Uint8Array(shift + length + 2).fill(0x61);
          const bytes = memory.subarray(shift);
          bytes[0] = bytes[length + 1] = 0x22;
          bytes[1 + (place % length)] = byte;
          expect(accepts(bytes)).toBe(byte >= 0x20);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('what is missing, and where', () => {
  test.each([
    ['{"a" 1}', 5, 'a colon'],
    ['{"a":1 2}', 7, 'a comma or }'],
    ['[1 2]', 3, 'a comma or ]'],
    ['{"a":}', 5, 'a value'],
    ['{1}', 1, 'a key in double quotes or }'],
    ['{"a":1,}', 7, 'a key in double quotes'],
    ['[,]', 1, 'a value or ]'],
    ['[1,]', 3, 'a value'],
    ['{"a":"\u0009"}', 6, 'an escape such as \\n for a control character'],
    ['"\\q"', 1, 'an escape such as \\n, \\" or \\u00e9'],
    ['"\\u00zz"', 5, 'four hexadecimal digits'],
    ['-x', 1, 'a digit'],
  ])('%s', (source, at, expected) => {
    const bytes = encode(source);
    expect(scanValue(jsonText(bytes, bytes.length), 0, bytes.length)).toEqual({ at, expected, cut: false });
  });

  test('every true beginning of an object or string is cut, not wrong', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, place) => {
        const bytes = encode(json);
        if (bytes[0] !== 0x7b && bytes[0] !== 0x5b && bytes[0] !== 0x22) return;
        const to = place % bytes.length;
        expect(scanValue(jsonText(bytes, bytes.length), 0, to)).toMatchObject({ cut: true, at: to });
        expect(scanValue(jsonText(bytes, to), 0, to)).toMatchObject({ cut: true, at: to });
      }),
    );
  });
});

describe('hostile input takes linear time and no recursion', () => {
  const size = 10_000_000;
  test.each([
    ['open brackets', '[', ''],
    ['open braces', '{"":', ''],
    ['brackets that close', '[', ']'],
    ['escaped quotes', '\\"', ''],
    ['backslashes', '\\\\', ''],
    ['commas', ',', ''],
    ['spaces', ' ', ''],
    ['minus signs', '-', ''],
    ['surrogate escapes', '\\ud83d', ''],
    ['empty strings', '"",', ''],
  ])('10 MB of %s', (_, part, closing) => {
    const half = closing === '' ? size / part.length : size / 2;
    const quote = part.startsWith('\\') ? '"' : part.startsWith('"') ? '[' : '';
    const bytes = encode(quote + part.repeat(half) + closing.repeat(half));
    const text = jsonText(bytes, bytes.length);
    let found: ReturnType<typeof scanValue> | undefined;
    const time = timeOnce(() => {
      found = scanValue(text, 0, bytes.length);
    });
    expect(time).toBeLessThan(5000);
    if (closing === '') expect(found).toMatchObject({ expected: expect.any(String) });
    else expect(found).toBe(bytes.length);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode } from '../../src/source/bytes.ts';
import { elements, keyOf, kindOf, members } from '../../src/source/json.ts';
import { jsonText } from '../../src/source/json-text.ts';

const textOf = (source: string) => {
  const bytes = encode(source);
  return jsonText(bytes, bytes.length);
};

describe('members', () => {
  test('are listed with the places of key and value', () => {
    const text = textOf(' {"a" : 1.0, "b\\u0063":{"d":[2]} } tail');
    const { parts, end, fault } = members(text, 1, text.bytes.length);
    expect(parts.map((one) => [keyOf(text, one), decode(text.bytes, one.start, one.end)])).toEqual([
      ['a', '1.0'],
      ['bc', '{"d":[2]}'],
    ]);
    expect([end, fault]).toEqual([34, undefined]);
  });

  test('keep repeated keys, in order', () => {
    const text = textOf('{"a":1,"a":2}');
    expect(members(text, 0, 13).parts.map(({ start }) => text.bytes[start])).toEqual([0x31, 0x32]);
  });

  test('up to a fault are kept', () => {
    const text = textOf('{"a":1,"b":x}');
    expect(members(text, 0, 13)).toMatchObject({
      parts: [{ start: 5 }],
      end: 11,
      fault: { at: 11, expected: 'a value' },
    });
  });

  test('of any object are those of JSON.parse', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()),
        fc.constantFrom(0, 2),
        (object, space) => {
          const source = JSON.stringify(object, null, space);
          const text = textOf(source);
          const { parts, end, fault } = members(text, 0, text.bytes.length);
          expect(fault).toBeUndefined();
          expect(end).toBe(text.bytes.length);
          const seen = parts.map(
            (one) => [keyOf(text, one), JSON.parse(decode(text.bytes, one.start, one.end))] as const,
          );
          expect(seen).toEqual(Object.entries(JSON.parse(source) as object));
        },
      ),
    );
  });
});

describe('elements', () => {
  test('of any list are those of JSON.parse', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.constantFrom(0, 2), (list, space) => {
        const source = JSON.stringify(list, null, space);
        const text = textOf(source);
        const { parts, fault } = elements(text, 0, text.bytes.length);
        expect(fault).toBeUndefined();
        expect(parts.map(({ start, end }) => JSON.parse(decode(text.bytes, start, end)) as unknown)).toEqual(
          JSON.parse(source),
        );
      }),
    );
  });

  test.each([
    ['[1,]', 3, 'a value', false],
    ['[', 1, 'a value or ]', true],
    ['[1', 2, 'a comma or ]', true],
  ])('%s has a fault', (source, at, expected, cut) => {
    expect(elements(textOf(source), 0, source.length).fault).toEqual({ at, expected, cut });
  });
});

test('the first byte tells the kind of a value', () => {
  const kinds = ['{}', '[]', '""', 'null', 'true', 'false', '-1', '1'].map((source) =>
    kindOf(encode(source), 0),
  );
  expect(kinds).toEqual(['object', 'list', 'string', 'null', 'boolean', 'boolean', 'number', 'number']);
});

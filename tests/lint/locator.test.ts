import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locator } from '../../src/lint/locator.ts';
import { decode, encode } from '../../src/source/bytes.ts';
import { processorTime } from '../processor-time.ts';

function positionOf(bytes: Uint8Array, offset: number): string {
  const lines = decode(bytes, 0, offset)
    .replace(/^\uFEFF/, '')
    .split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

const text = fc.array(fc.constantFrom('a', 'é', '😊', '\n', '\r\n', '\uFEFF', 'word '), { maxLength: 60 });

test('places are found in windows of any size, in order or after a hold', () => {
  fc.assert(
    fc.property(text, fc.array(fc.nat(40), { minLength: 1, maxLength: 20 }), (words, steps) => {
      const bytes = encode(words.join(''));
      const ends = [...words.entries()].map(([index]) => encode(words.slice(0, index + 1).join('')).length);
      const places = locator();
      let [from, line] = [0, 1];
      for (const step of steps) {
        const to = ends.findLast((end) => end <= from + step) ?? from;
        // The window has what was left of the one before in front, and its own memory.
        const window = { bytes: bytes.slice(from, to), from: 0, to: to - from, base: from, line };
        line += decode(window.bytes, 0, window.to).split('\n').length - 1;
        places.enter(window);
        const inside = ends.filter((end) => end >= from && end <= to);
        for (const end of inside) {
          const { line: row, column } = places.at(end);
          expect(`${row}:${column}`).toBe(positionOf(bytes, end));
        }
        places.hold(from);
        for (const end of [...inside].sort((a, b) => b - a)) {
          const { line: row, column } = places.at(end);
          expect(`${row}:${column}`).toBe(positionOf(bytes, end));
        }
        window.from = window.to;
        window.line += decode(window.bytes, 0, window.to).split('\n').length - 1;
        places.leave();
        window.bytes.fill(0x0a);
        from = Math.max(from, to);
      }
    }),
  );
});

test('a byte order mark is no column', () => {
  const places = locator();
  const bytes = encode('\uFEFFab\ncd');
  places.enter({ bytes, from: 0, to: bytes.length, base: 0, line: 1 });
  expect(places.at(0)).toEqual({ line: 1, column: 1 });
  expect(places.at(4)).toEqual({ line: 1, column: 2 });
  expect(places.at(7)).toEqual({ line: 2, column: 2 });
});

test('places of a long text are found in any order', () => {
  const piece = fc.constantFrom(
    'word ',
    'é'.repeat(1500),
    '😊'.repeat(700),
    'a'.repeat(5000),
    '\n',
    '\n\n\n',
    'ab\n'.repeat(900),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 20 }),
      fc.infiniteStream(fc.nat()),
      (pieces, picks) => {
        const bytes = encode(pieces.join(''));
        const places = locator();
        places.enter({ bytes, from: 0, to: bytes.length, base: 0, line: 1 });
        for (const pick of picks.take(12)) {
          let offset = pick % (bytes.length + 1);
          while (((bytes[offset] ?? 0) & 0xc0) === 0x80) offset--;
          const { line, column } = places.at(offset);
          expect(`${line}:${column}`).toBe(positionOf(bytes, offset));
        }
      },
    ),
  );
});

test('to go back and forth costs no more in a long text than in a short one', () => {
  const timed = (lines: number): number => {
    const bytes = encode('I am always here for you.\n'.repeat(lines));
    return processorTime(() => {
      const places = locator();
      places.enter({ bytes, from: 0, to: bytes.length, base: 0, line: 1 });
      for (let round = 0; round < 1000; round++) {
        places.at(bytes.length - 5);
        places.at(5);
      }
    });
  };
  // From the start each time, a long text would take a thousand times its length: seconds.
  expect(timed(80_000)).toBeLessThan(8 * Math.max(timed(800), 20));
});

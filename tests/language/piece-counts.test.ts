import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieceCounts } from '../../src/language/piece-counts.ts';

test('a piece is counted once, wherever it stands again', () => {
  const asked: string[] = [];
  const count = pieceCounts((piece) => asked.push(piece));
  const text = 'quiet nights, quiet weeks, quietly, an extraordinarily quiet, extraordinarily long week';
  const at = (piece: string, from = 0): number => {
    const start = text.indexOf(piece, from);
    return count(text, start, start + piece.length);
  };
  expect([at('quiet'), at('quiet', 10), at('extraordinarily'), at('extraordinarily', 60)]).toEqual([
    1, 1, 2, 2,
  ]);
  expect([at('extraordinarily quiet'), at('quietly'), at('quiet')]).toEqual([3, 4, 1]);
  expect(asked).toEqual(['quiet', 'extraordinarily', 'extraordinarily quiet', 'quietly']);
});

test('whatever was asked for before, a piece has its own count', () => {
  const count = pieceCounts((piece) => piece.length % 7);
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 50 }), (pieces) => {
      for (const piece of pieces) expect(count(`<${piece}>`, 1, piece.length + 1)).toBe(piece.length % 7);
    }),
  );
  for (let number = 0; number < 300_000; number++) {
    const piece = String(number);
    if (count(piece, 0, piece.length) !== piece.length % 7) expect.fail(piece);
  }
});

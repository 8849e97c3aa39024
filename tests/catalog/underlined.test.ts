import { expect, test } from 'vitest';
import { underlined } from '../../src/catalog/underlined.ts';

test.each([
  ['a word', 'I feel low.\nGo on.\n', [{ start: 7, end: 10 }], 'I feel low.\n       ^^^\nGo on.'],
  ['what runs over lines', 'ab\ncd\nef', [{ start: 1, end: 4 }], 'ab\n ^\ncd\n^\nef'],
  ['a place between characters', 'ab\ncd', [{ start: 2, end: 2 }], 'ab\n  ^\ncd'],
  ['the start of a line', 'ab\ncd', [{ start: 3, end: 3 }], 'ab\ncd\n^'],
  [
    'several places',
    'abc',
    [
      { start: 0, end: 1 },
      { start: 2, end: 3 },
    ],
    'abc\n^ ^',
  ],
  ['what stands behind other letters', 'é low', [{ start: 3, end: 6 }], 'é low\n  ^^^'],
  ['nothing', 'ab', [], 'ab'],
])('%s is underlined', (_what, text, spans, drawn) => {
  expect(underlined(text, spans)).toBe(drawn);
});

import { expect, test } from 'vitest';
import { pieces } from '../../src/read/separators.ts';

function cut(text: string, stated?: string, last = true): string[] {
  const bytes = new TextEncoder().encode(text);
  const window = { bytes, from: 0, to: bytes.length, base: 0, line: 1, last };
  const read = (from: number, to: number): string => new TextDecoder().decode(bytes.subarray(from, to));
  return pieces(window, stated).map(({ from, to, end }) => `${read(from, to)}[${read(to, end)}]`);
}

test.each([
  ['a<|endoftext|>b', undefined, ['a[<|endoftext|>]', 'b[]']],
  ['a\n<|endoftext|>\nb\n', undefined, ['a\n[<|endoftext|>\n]', 'b\n[]']],
  ['a\fb', undefined, ['a[\f]', 'b[]']],
  ['a\r\n<|endoftext|> \r\nb', undefined, ['a\r\n[<|endoftext|> \r\n]', 'b[]']],
  ['a\n---\nb\n---- \nc', '---', ['a\n[---\n]', 'b\n---- \nc[]']],
  ['a --- b\n---\t\nc', '---', ['a --- b\n[---\t\n]', 'c[]']],
  ['a\n---\nb', undefined, ['a\n---\nb[]']],
  ['', undefined, []],
  ['a\nb', '', ['a\nb[]']],
])('%j, %j', (text, stated, expected) => {
  expect(cut(text, stated)).toEqual(expected);
});

test('a piece whose end has not come yet is left for the next window', () => {
  expect(cut('a<|endoftext|>', undefined, false)).toEqual([]);
  // Blanks up to the end of the window: the line may be blank to its end, or go on.
  expect(cut('a<|endoftext|> \t', undefined, false)).toEqual([]);
  expect(cut('a<|endoftext|>\nb\nc', undefined, false)).toEqual(['a[<|endoftext|>\n]']);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findParagraphs } from '../../src/language/paragraphs.ts';
import { findSentences } from '../../src/language/sentences.ts';

function cut(text: string, parts: readonly { readonly from: number; readonly to: number }[]): string[] {
  return parts.map(({ from, to }) => text.slice(from, to));
}

describe('sentences', () => {
  test.each([
    ['I am tired. Are you?  Yes!', ['I am tired.', 'Are you?', 'Yes!']],
    ['What?! No...', ['What?!', 'No...']],
    ['“Go.” (Now.) *Please.* Ok', ['“Go.”', '(Now.)', '*Please.*', 'Ok']],
    ['我很累。你呢？好！', ['我很累。', '你呢？', '好！']],
    ['It is 3.5 at www.example.org now', ['It is 3.5 at www.example.org now']],
    ['First line\nSecond line', ['First line', 'Second line']],
    ['wrapped\nin mid-line', ['wrapped\nin mid-line']],
    ['a title\n\nand more \r\n - one', ['a title', 'and more', '- one']],
    ['I... don’t know… maybe... Yes...', ['I... don’t know… maybe...', 'Yes...']],
    [
      'Dr. Lee, e.g. at 5 p.m. on Main St. there. So am I. Go',
      ['Dr. Lee, e.g. at 5 p.m. on Main St. there.', 'So am I.', 'Go'],
    ],
    ['1. Rest.\n2. Eat. Ask for Dr.', ['1. Rest.', '2. Eat.', 'Ask for Dr.']],
    ['(Why?!) *No!* he said.', ['(Why?!)', '*No!*', 'he said.']],
    ['？！', ['？！']],
    ['', []],
    [' \n ', []],
  ])('%j', (text, expected) => {
    expect(cut(text, findSentences(text))).toEqual(expected);
  });

  test('those with a question mark at their end are questions', () => {
    expect(findSentences('Why? “Why?” Why?! 为什么？ Who? me.').map(({ question }) => question)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});

test('sentences and paragraphs hold all ink, in order', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'aA1 .?!…。\n\r"\')\u00a0é😔'), maxLength: 40 }),
      (text) => {
        for (const parts of [findSentences(text), findParagraphs(text)]) {
          expect(cut(text, parts).join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
          for (const [i, { from, to }] of parts.entries()) {
            expect(from).toBeGreaterThanOrEqual(parts[i - 1]?.to ?? 0);
            expect(text.slice(from, to).trim()).toHaveLength(to - from);
            expect(to).toBeGreaterThan(from);
          }
        }
      },
    ),
  );
});

describe('paragraphs', () => {
  test.each([
    ['a\nb\n\nc', ['a\nb', 'c']],
    ['\n\n a \r\n \t\r\nb\r\nc\n', ['a', 'b\r\nc']],
    ['', []],
    [' \n\n ', []],
  ])('%j', (text, expected) => {
    expect(cut(text, findParagraphs(text))).toEqual(expected);
  });
});

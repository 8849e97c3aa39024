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

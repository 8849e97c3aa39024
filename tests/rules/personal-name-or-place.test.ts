import { describe, expect, test } from 'vitest';
import { personalNameOrPlace } from '../../src/rules/personal-name-or-place.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of personal-name-or-place', () => runExamples(personalNameOrPlace));

test.each([
  ['My name is Zoë-Ann O’Hara, and I am tired.', ['Zoë-Ann O’Hara']],
  ['my name is ro, hi', ['ro']],
  ['my name is ro', ['ro']],
  ['Hi, my name’s Ro!', ['Ro']],
  ['My name is 小雨。', ['小雨']],
  ['My name is Ro. What is yours?', ['Ro']],
  ['My name is never heard. My name is not on it. my name is so long', []],
  ['He said "My name is Ro".', []],
  ['I live at 4b Mill Street, near the river.', ['4b Mill Street']],
  ['i live at 12 old mill road in town', ['12 old mill road']],
  ['My name is Ro K. Lind', ['Ro K. Lind']],
  ['My address is: 1200 N. Old Mill Road', ['1200 N. Old Mill Road']],
  ['I live at 3 in the morning. I live at home.', []],
  ['I was born on 1981-03-03, or the 3rd of March. My DOB is 03/03/1981.', ['1981-03-03', '03/03/1981']],
  ['I was born on the 3rd of March 1981.', ['3rd of March 1981']],
  ['I was born on a Friday, in 1981. My birthday is tomorrow.', []],
  ['', []],
])('%j: %j', async (text, found) => {
  const { finds } = await tryRule(personalNameOrPlace, {
    text: `### Human: ${text}\r\n\r\n### Assistant: Hi.\r\n`,
  });
  expect(finds).toEqual(found);
});

import { expect, test } from 'vitest';
import { isCrisisLine, lines, writings } from '../../src/language/crisis-lines.ts';

test.each([
  ['988', true],
  ['18002738255', true],
  ['116123', true],
  ['44116123', true],
  ['08457909090', true],
  ['448457909090', true],
  ['9889', false],
  ['1988', false],
  ['8002738256', false],
  ['', false],
])('%s is a line: %s', (digits, is) => {
  expect(isCrisisLine(digits)).toBe(is);
});

test('a number is written with blanks, dots, brackets or nothing between its groups', () => {
  expect(writings('800-273-8255')).toEqual([
    '800 273 8255',
    '800.273.8255',
    '8002738255',
    '800) 273 8255',
    '800)273 8255',
  ]);
  expect(writings('988')).toEqual(['988']);
});

test('what is replaced names a line that is not', () => {
  const current = new Set(lines.filter(({ status }) => status === 'line').map(({ number }) => number));
  for (const { status, instead } of lines) if (status === 'replaced') expect(current).toContain(instead);
});

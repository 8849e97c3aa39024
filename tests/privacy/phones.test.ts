import { describe, expect, test } from 'vitest';
import { lines } from '../../src/language/crisis-lines.ts';
import { phoneFinder } from '../../src/privacy/phones.ts';
import { timeOnce } from '../processor-time.ts';

/** Numbers of the plans' ranges for film and examples, except where such a range is itself what is tested. */
const find = phoneFinder(['US', 'GB']);

function found(text: string, finder = find): string[] {
  return [...finder(text)].map(({ from, to }) => text.slice(from, to));
}

describe('telephone numbers', () => {
  test.each([
    ['+49 30 23125 014', ['+49 30 23125 014']],
    ['(+49) 30 23125014, +49-30-23125-014.', ['(+49) 30 23125014', '+49-30-23125-014']],
    ['(call +49 30 23125 014) (020 7946 0123)', ['+49 30 23125 014', '020 7946 0123']],
    ['ring 020 7946 0123 tonight', ['020 7946 0123']],
    ['+1 (212) 736-0000 or 212.736.0000', ['+1 (212) 736-0000', '212.736.0000']],
    ['in 2020 (212) 736-0000', ['(212) 736-0000']],
    ['12 212-736-0000 77', ['212-736-0000']],
    ['212-736-0000 212-736-0001', ['212-736-0000', '212-736-0001']],
    ['call 2127360000', ['2127360000']],
    ['2127360000', []],
    ['order 12127360000 came', []],
    ['(212) 555-0123', []],
    ['2024-05-15, 15/05/2024, 1999-2004, 1.2127360000, 10:30-11:30, $212 736 0000', []],
    ['12 34 56 78 90 12', []],
    ['1 2 3 4 5 6 7 8 9 10', []],
    ['', []],
  ])('in %j are %j', (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  test('are those of the countries that are stated', () => {
    expect(found('138 1234 5678')).toEqual([]);
    expect(found('138 1234 5678', phoneFinder(['CN']))).toEqual(['138 1234 5678']);
  });
});

describe('a number that helps is never one of a person', () => {
  const abroad = phoneFinder(['US', 'GB', 'DE', 'IN', 'AU']);
  test.each(lines.map(({ number }) => number))('%s', (number) => {
    const ways = [
      number,
      `(${number})`,
      `Call ${number} 24/7.`,
      `Text ${number} 24 hours.`,
      `${number}, 020`,
    ];
    if (number.length > 5) ways.push(`1-${number}`, `+44 ${number}`, number.replaceAll(/\D/g, ''));
    for (const written of ways) expect([found(written), found(written, abroad)]).toEqual([[], []]);
  });

  test.each(['the crisis line there is', 'Hotline:', '心理热线', 'ask the Samaritans:'])(
    'behind %j',
    (words) => {
      expect(found(`${words} +49 30 23125 014`)).toEqual([]);
    },
  );

  test.each(['1-800-555-0000', '0808 157 0000', '+49 800 1234567'])('if it is free: %s', (number) => {
    expect(found(number)).toEqual([]);
  });
});

test.each(['212-736-0000 ', '1 ', '12 34 ', '+1', '(1', '2127360000', '1-', '999 999 9999 '])(
  'a megabyte of %j is gone over once, not again and again',
  (piece) => {
    const text = piece.repeat(2 ** 20 / piece.length);
    const time = timeOnce(() => {
      expect(found(text).length).toBeGreaterThanOrEqual(0);
    });
    expect(time).toBeLessThan(10_000);
  },
  20_000,
);

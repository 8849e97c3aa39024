import { describe, expect, test } from 'vitest';
import { findBitcoin, findCards, findIbans, findSocialSecurity } from '../../src/privacy/checksums.ts';
import type { Find } from '../../src/privacy/personal.ts';
import { timeOnce } from '../processor-time.ts';

function found(find: Find, text: string): string[] {
  return [...find(text)].map(({ from, to }) => text.slice(from, to));
}

// The numbers are those that issuers and standards print as examples.
describe('payment cards', () => {
  test.each([
    ['4111 1111 1111 1111', ['4111 1111 1111 1111']],
    ['4111-1111-1111-1111, 3782 822463 10005', ['4111-1111-1111-1111', '3782 822463 10005']],
    ['my Visa is 4111111111111111.', ['4111111111111111']],
    ['4111111111111111', []],
    ['4111 1111 1111 1112, card 4111111111111112, 1111 1111 1111 1117', []],
    ['card 41111111111111110000000', []],
    ['', []],
  ])('in %j are %j', (text, numbers) => {
    expect(found(findCards, text)).toEqual(numbers);
  });
});

describe('bank accounts', () => {
  test.each([
    ['GB82 WEST 1234 5698 7654 32 and', ['GB82 WEST 1234 5698 7654 32']],
    ['gb82west12345698765432', ['gb82west12345698765432']],
    ['BE68 5390 0754 7034 bank', ['BE68 5390 0754 7034']],
    ['GB82 WEST 1234 5698 7654 33, ZZ82 WEST 1234 5698 7654 32, in12 some word here', []],
  ])('in %j are %j', (text, numbers) => {
    expect(found(findIbans, text)).toEqual(numbers);
  });
});

describe('social security numbers', () => {
  test.each([
    ['it is 219-09-1234', ['219-09-1234']],
    ['my SSN: 219 09 1234', ['219 09 1234']],
    ['social security number 219091234', ['219091234']],
    ['219091234, 219 09 1234', []],
    ['000-12-3456 666-12-3456 912-12-3456 219-00-1234 219-09-0000 078-05-1120 123-45-6789 219-091-234', []],
  ])('in %j are %j', (text, numbers) => {
    expect(found(findSocialSecurity, text)).toEqual(numbers);
  });
});

describe('Bitcoin addresses', () => {
  test.each([
    ['1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2', ['1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2']],
    ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4.', ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4']],
    ['1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3 bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5', []],
  ])('in %j are %j', (text, addresses) => {
    expect(found(findBitcoin, text)).toEqual(addresses);
  });
});

test.each(['4111 1111 1111 1111 ', '4', 'GB82', 'GB82 ', '1B', '219-09-1234 ', 'bc1q'])(
  'a megabyte of %j is gone over once, not again and again',
  (piece) => {
    const text = piece.repeat(2 ** 20 / piece.length);
    const time = timeOnce(() => {
      for (const find of [findCards, findIbans, findSocialSecurity, findBitcoin]) found(find, text);
    });
    expect(time).toBeLessThan(10_000);
  },
  20_000,
);

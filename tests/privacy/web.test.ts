import { describe, expect, test } from 'vitest';
import type { Find } from '../../src/privacy/personal.ts';
import { findEmails, findHandles, findProfiles, withoutUrls } from '../../src/privacy/web.ts';
import { timeOnce } from '../processor-time.ts';

function found(find: Find, text: string): string[] {
  return [...find(text)].map(({ from, to }) => text.slice(from, to));
}

describe('e-mail addresses', () => {
  test.each([
    ['ro.b+list@post.invalid', ['ro.b+list@post.invalid']],
    ['<ro@a.b.co.invalid>, mailto:li@post.invalid.', ['ro@a.b.co.invalid', 'li@post.invalid']],
    ['né@post.invalid, 写给 ro@邮.invalid。', ['né@post.invalid', 'ro@邮.invalid']],
    ['ro@post.invalid\r\nli@post.invalid', ['ro@post.invalid', 'li@post.invalid']],
    ['info@post.invalid, your.email@post.invalid, ro@example.org, ro@mail.example.com', []],
    ['ro@post, a@b.c, @post.invalid, ro@', []],
    ['', []],
  ])('in %j are %j', (text, addresses) => {
    expect(found(findEmails, text)).toEqual(addresses);
  });
});

describe('addresses of accounts', () => {
  test.each([
    ['https://www.instagram.com/blue.kettle/', ['https://www.instagram.com/blue.kettle/']],
    ['x.com/blue_kettle, or', ['x.com/blue_kettle']],
    [
      'see https://site.invalid/~ro and https://site.invalid/users/ro',
      ['https://site.invalid/~ro', 'https://site.invalid/users/ro'],
    ],
    ['https://ro:secret@site.invalid/x', ['https://ro:secret@site.invalid/x']],
    ['https://www.instagram.com/explore/ https://x.com/search?q=a https://x.com/', []],
    ['https://news.invalid/2024/05/story https://example.org/user/ro and/or he/she', []],
    ['https://x.com/blue_kettle/status/12345', []],
  ])('in %j are %j', (text, addresses) => {
    expect(found(findProfiles, text)).toEqual(addresses);
  });
});

describe('names of accounts', () => {
  test.each([
    ['follow @blue_kettle, or @brrr.ian!', ['@blue_kettle', '@brrr.ian']],
    ['I am @blue_kettle', ['@blue_kettle']],
    ['@everyone @username meet @ 5, @home@work, a@b, `@decorator`, "@id", @media(, @gmail.com', []],
    ['@', []],
  ])('in %j are %j', (text, names) => {
    expect(found(findHandles, text)).toEqual(names);
  });

  test('are less sure than others', () => {
    expect([...findHandles('@blue_kettle')]).toMatchObject([{ severity: 'warning' }]);
  });
});

test('addresses on the web are overwritten without moving what follows', () => {
  const text = 'see https://site.invalid/12125550199 now';
  expect(withoutUrls(text)).toBe(`see ${' '.repeat(32)} now`);
});

test.each(['@', 'a@', 'a.', 'a', 'x.com/', '@a', 'https://', 'a@b.cc ', 'a/b.'])(
  'a megabyte of %j is gone over once, not again and again',
  (piece) => {
    const text = piece.repeat(2 ** 20 / piece.length);
    const time = timeOnce(() => {
      for (const find of [findEmails, findProfiles, findHandles]) found(find, text);
    });
    expect(time).toBeLessThan(10_000);
  },
  20_000,
);

import { expect, test } from 'vitest';
import { findMacs, findPublicIps } from '../../src/privacy/network.ts';
import type { Find } from '../../src/privacy/personal.ts';
import { timeOnce } from '../processor-time.ts';

function found(find: Find, text: string): string[] {
  return [...find(text)].map(({ from, to }) => text.slice(from, to));
}

test.each([
  ['93.184.1.77', ['93.184.1.77']],
  ['from 93.184.1.77.', ['93.184.1.77']],
  ['2a01:4f8:0:1::2 and 2a01:4f8:0:1:0:0:0:2', ['2a01:4f8:0:1::2', '2a01:4f8:0:1:0:0:0:2']],
  ['10.1.2.3 127.0.0.1 192.168.4.20 172.20.0.40 169.254.1.44 100.64.9.30 224.0.0.99 0.0.0.99', []],
  ['192.0.2.44 198.51.100.44 203.0.113.44 2001:db8::44', []],
  ['1.2.3.4, v93.184.1.77, version 93.184.1.77, 93.184.1.777, 93.184.1.77.5, 256.1.1.44', []],
  ['2024:10:30 at 23:59:59', []],
  ['', []],
])('public addresses in %j are %j', (text, addresses) => {
  expect(found(findPublicIps, text)).toEqual(addresses);
});

test.each([
  ['3c:22:fb:1a:00:9e', ['3c:22:fb:1a:00:9e']],
  ['3C-22-FB-1A-00-9E.', ['3C-22-FB-1A-00-9E']],
  ['3c:22-fb:1a:00:9e, 00:00:5e:00:53:01, ff:ff:ff:ff:ff:ff, 00:00:00:00:00:00', []],
  ['10:20:30, 3c:22:fb:1a:00:9e:11', []],
])('addresses of devices in %j are %j', (text, addresses) => {
  expect(found(findMacs, text)).toEqual(addresses);
});

test.each(['1.', '93.184.1.77 ', 'ab:', '2001:', 'a', '10:'])(
  'a megabyte of %j is gone over once, not again and again',
  (piece) => {
    const text = piece.repeat(2 ** 20 / piece.length);
    const time = timeOnce(() => {
      for (const find of [findPublicIps, findMacs]) found(find, text);
    });
    expect(time).toBeLessThan(10_000);
  },
  20_000,
);

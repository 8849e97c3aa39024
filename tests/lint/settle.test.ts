import { expect, test } from 'vitest';
import { type Offer, settle } from '../../src/lint/settle.ts';
import { spliced } from '../../src/lint/splice.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What a text comes to with rules that put one text in the place of each other text. */
async function settled(text: string, swaps: Readonly<Record<string, readonly [RegExp, string]>>) {
  const bytes = encoder.encode(text);
  const found = await settle((splices) => {
    const now = decoder.decode(spliced(bytes, splices));
    const offers = Object.entries(swaps).flatMap(([rule, [pattern, put]]) =>
      [...now.matchAll(pattern)].map(({ 0: old, index }): Offer => {
        return { rule, splices: [{ start: index, end: index + old.length, bytes: encoder.encode(put) }] };
      }),
    );
    return Promise.resolve(offers);
  });
  return { ...found, text: decoder.decode(spliced(bytes, found.splices)) };
}

test('a fix that makes room for another is followed by it', async () => {
  const found = await settled('a  b   c', { blanks: [/ {2}/g, ' '] });
  expect(found).toMatchObject({ text: 'a b c', fixes: { blanks: 3 }, unsettled: [] });
});

test('of fixes that overlap the first is carried out, and the other where it still fits', async () => {
  const found = await settled('abc', { first: [/ab/g, 'x'], second: [/bc/g, 'y'] });
  expect(found).toMatchObject({ text: 'xc', fixes: { first: 1 } });
});

test('two that put something in at one place are carried out one after the other', async () => {
  const found = await settled('b', { first: [/(?<!a)(?=b)/g, 'a'], second: [/^(?!c)/g, 'c'] });
  expect(found).toMatchObject({ text: 'cab', fixes: { first: 1, second: 1 } });
});

test('fixes that undo each other are named, and nothing changes', async () => {
  const found = await settled('a', { there: [/a/g, 'b'], back: [/b/g, 'a'] });
  expect(found).toMatchObject({ text: 'a', splices: [], fixes: {}, unsettled: ['back', 'there'] });
});

test('a fix that never comes to an end is named, and nothing changes', async () => {
  const found = await settled('a', { more: [/a$/g, 'aa'] });
  expect(found).toMatchObject({ text: 'a', splices: [], unsettled: ['more'] });
});

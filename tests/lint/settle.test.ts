import { expect, test } from 'vitest';
import { type Found, settle } from '../../src/lint/settle.ts';
import { type Splice, spliced } from '../../src/lint/splice.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What a text comes to with rules that put one text in the place of each other text. */
async function settled(
  text: string,
  swaps: Readonly<Record<string, readonly [RegExp, string]>>,
  safe = true,
) {
  const bytes = encoder.encode(text);
  const find = (splices: readonly Splice[]): Promise<Found> => {
    const now = decoder.decode(spliced(bytes, splices));
    const offers = Object.entries(swaps).flatMap(([rule, [pattern, put]]) =>
      [...now.matchAll(pattern)].map(({ 0: old, index }) => {
        return { rule, splices: [{ start: index, end: index + old.length, bytes: encoder.encode(put) }] };
      }),
    );
    return Promise.resolve({ offers, speakers: now.replace(/[^A-Z]/g, '') });
  };
  const found = await settle(find, { safe });
  return { ...found, text: decoder.decode(spliced(bytes, found.splices)) };
}

test('a fix that makes room for another is followed by it', async () => {
  const found = await settled('a  b   c', { blanks: [/ {2}/g, ' '] });
  expect(found).toMatchObject({ text: 'a b c', fixes: { blanks: 3 }, trouble: undefined });
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
  expect(found).toMatchObject({
    text: 'a',
    splices: [],
    fixes: {},
    trouble: 'the fixes of back, there do not come to an end',
  });
});

test('a fix that never comes to an end is named, and nothing changes', async () => {
  const found = await settled('a', { more: [/a$/g, 'aa'] });
  expect(found).toMatchObject({ text: 'a', splices: [], trouble: 'the fixes of more do not come to an end' });
});

test('safe fixes that would change who speaks are refused; others may', async () => {
  const swaps = { quiet: [/H/g, 'h'] } as const;
  expect(await settled('H: low', swaps)).toMatchObject({
    text: 'H: low',
    trouble: 'the fixes of quiet would change who speaks',
  });
  expect(await settled('H: low', swaps, false)).toMatchObject({ text: 'h: low', trouble: undefined });
});

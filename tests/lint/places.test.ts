import { expect, test } from 'vitest';
import { openPlaces } from '../../src/lint/places.ts';
import { parse } from '../../src/parse.ts';

test('thousands of conversations keep their places, and ids of their own', () => {
  const places = openPlaces();
  const text = '### Human: a\n<|endoftext|>\n'.repeat(2500);
  const row = `${JSON.stringify({ id: 'my own', text: '### Human: a' })}\n`;
  const all = [
    ...parse(text, { path: 'a.txt' }).conversations,
    ...parse(row, { path: 'b.jsonl' }).conversations,
    ...parse(text, { path: 'c#1.txt' }).conversations,
  ];
  for (const one of all) places.add(one, 1);
  expect(places.size).toBe(5001);
  for (const ordinal of [0, 1023, 1024, 2499, 2500, 2501, 5000]) {
    const { id, source } = all[ordinal] as (typeof all)[number];
    const { path, line, start, end } = source;
    expect(places.at(ordinal)).toEqual({ id, column: 1, path, line, start, end });
  }
});

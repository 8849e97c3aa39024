import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMap } from '../../src/read/map.ts';
import { json } from '../../src/readers/json.ts';
import { feed, itemsOf } from '../feed.ts';
import { expectCovered, expectPlaced, plain } from '../readers/covered.ts';
import { timeOnce } from '../processor-time.ts';

const rows = fc.array(
  fc.record({
    id: fc.oneof(fc.integer(), fc.string()),
    messages: fc.array(
      fc.record({
        role: fc.constantFrom('user', 'gpt', 'x'),
        content: fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
        n: fc.jsonValue(),
      }),
    ),
    more: fc.jsonValue(),
  }),
  { maxLength: 6 },
);
const space = fc.constantFrom(0, 2, '\t');
const sizes = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 });
const stated = { map: parseMap('turns=messages,role=role,text=content') };

describe('any rows', () => {
  test('are read as JSON.parse reads them, each in its place', () => {
    fc.assert(
      fc.property(rows, space, (list, indent) => {
        const fed = feed(json, JSON.stringify(list, null, indent), stated);
        expectCovered(fed);
        expect(fed.problems).toEqual([]);
        expect(fed.conversations).toHaveLength(list.length);
        for (const [i, conversation] of fed.conversations.entries()) {
          expectPlaced(conversation, fed.bytes);
          const { messages, more } = JSON.parse(JSON.stringify(list[i])) as (typeof list)[number];
          const white = /^[ \t-\r]+|[ \t-\r]+$/g;
          expect(conversation.turns.map(({ label, body }) => [label, body.text])).toEqual(
            messages.map(({ role, content }) => [role, content.replace(white, '')]),
          );
          expect(JSON.parse(conversation.meta)).toMatchObject({
            more,
            ...(messages.length > 0 && { messages: messages.map(({ n }) => ({ n })) }),
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  test('are read the same through windows of any size', () => {
    fc.assert(
      fc.property(rows, space, fc.boolean(), sizes, (list, indent, keyed, blocks) => {
        const value = keyed ? Object.fromEntries(list.map((one, i) => [`key ${i}`, one])) : list;
        const source = JSON.stringify(value, null, indent);
        const [once, bits] = [feed(json, source, stated), feed(json, source, stated, blocks)];
        expectCovered(bits);
        expect(bits.problems).toEqual(once.problems);
        expect(bits.conversations).toHaveLength(list.length);
        expect(bits.conversations.map(({ id }) => id)).toEqual(once.conversations.map(({ id }) => id));
      }),
      { numRuns: 300 },
    );
  });

  test('with a byte changed are covered, however they are cut into windows', () => {
    fc.assert(
      fc.property(
        rows,
        space,
        fc.nat(),
        fc.integer({ min: 0, max: 255 }),
        sizes,
        (list, indent, place, byte, blocks) => {
          const bytes = new TextEncoder().encode(JSON.stringify(list, null, indent));
          bytes[place % bytes.length] = byte;
          const fed = feed(json, bytes, stated, blocks);
          expectCovered(fed);
          for (const conversation of fed.conversations) plain(conversation);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test.each([
  ['10 MB of open brackets', '[', '[', 1e7],
  ['10 MB of open braces', '[', '{"a":', 1e7],
  ['10 MB of escaped quotes', '[{"text":"', '\\"', 1e7],
  ['10 MB of spaces', '[', ' ', 1e7],
  ['1 MB of numbers', '[1', ',1', 1e6],
])('%s are read in linear time', (_, first, part, total) => {
  const bytes = new TextEncoder().encode(first + part.repeat(total / part.length));
  const time = timeOnce(() => {
    let size = 0;
    for (const item of itemsOf(json, bytes, { fields: ['text'] })) size += item.size;
    expect(size).toBe(bytes.length);
  });
  expect(time).toBeLessThan(20_000);
});

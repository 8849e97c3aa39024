import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonl } from '../../src/readers/jsonl.ts';
import { transcript } from '../arbitrary.ts';
import { feed } from '../feed.ts';
import { expectCovered, expectPlaced, whole } from '../readers/covered.ts';

/** A text as a JSON string in one of many ways: any character as itself, or as one of its escapes. */
const escaped = fc
  .tuple(transcript, fc.array(fc.nat(2), { minLength: 7, maxLength: 7 }))
  .map(([text, ways]) => {
    const units = text.toWellFormed().replace(/[\s\S]/gu, (point, at: number) => {
      const json = JSON.stringify(point).slice(1, -1);
      if (ways[at % 7] !== 1) return json;
      return point.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    });
    return { text: text.toWellFormed(), json: `"${units}"` };
  });

describe('transcripts inside JSON strings', () => {
  test('lose nothing, and each turn unescapes to its text from its place', () => {
    fc.assert(
      fc.property(escaped, ({ text, json }) => {
        const fed = feed(jsonl, `\n{"text":${json}}\n`, { fields: ['text'] });
        expectCovered(fed);
        expect(fed.conversations.map(whole)).toEqual([text]);
        for (const conversation of fed.conversations) expectPlaced(conversation, fed.bytes);
      }),
      { numRuns: 1000 },
    );
  });

  test('are the same conversation whether they stand in one string or in several', () => {
    fc.assert(
      fc.property(fc.array(escaped, { minLength: 1, maxLength: 4 }), (parts) => {
        const names = parts.map((_, i) => `part ${i}`);
        const row = `{${parts.map(({ json }, i) => `"part ${i}":${json}`).join()}}\n`;
        const fed = feed(jsonl, row, { fields: names });
        const joined = feed(jsonl, `${JSON.stringify({ text: parts.map(({ text }) => text).join('') })}\n`, {
          fields: ['text'],
        });
        expectCovered(fed);
        const said = [fed, joined].map(({ conversations }) =>
          conversations.map(({ turns, dialect }) => [
            dialect,
            turns.map(({ label, marker, body }) => [label, marker.text, body.text]),
          ]),
        );
        expect(said[0]).toEqual(said[1]);
      }),
      { numRuns: 300 },
    );
  });
});

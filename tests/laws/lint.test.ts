import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lintText } from '../../src/lint-text.ts';
import { parse } from '../../src/parse.ts';
import { rules } from '../../src/rules/index.ts';
import { encode } from '../../src/source/bytes.ts';
import { tryRule } from '../../src/testing.ts';
import { transcript } from '../arbitrary.ts';
import { expectRightPlaces } from '../lint/reread.ts';

const kinds = {
  text: (text: string) => text,
  'a row': (text: string) => `${JSON.stringify({ id: 'a', text: text.toWellFormed() })}\n`,
  'a row with escapes': (text: string) =>
    `\n{"text":"${[...text.toWellFormed()].map((one) => (one > '~' ? escaped(one) : JSON.stringify(one).slice(1, -1))).join('')}"}`,
};

test.each(Object.entries(kinds))(
  'in %s, every place is where it says and holds what is quoted',
  async (_, kind) => {
    await fc.assert(
      fc.asyncProperty(transcript, async (text) => {
        const bytes = encode(kind(text));
        for (const found of await lintText(bytes, { profile: 'strict', showSensitive: true }))
          expectRightPlaces(found, () => bytes);
      }),
      { numRuns: 400 },
    );
  },
);

test.each(Object.entries(kinds))('in %s, safe fixes settle and change no word', async (_, kind) => {
  const safe = (await Promise.all(Object.values(rules).map((load) => load()))).filter(
    ({ fixes }) => fixes === 'safely',
  );
  await fc.assert(
    fc.asyncProperty(transcript, fc.constantFrom(...safe), async (text, rule) => {
      const source = kind(text);
      const { fixed, trouble } = await tryRule(rule, { text: source });
      // Behind a stage direction in brackets, `User:` may be a marker; behind asterisks it is none.
      if (rule.id !== 'cue-delimiter-style') expect(trouble).toBeUndefined();
      if (fixed === undefined) return;
      expect(wordsOf(fixed)).toEqual(wordsOf(source));
      expect((await tryRule(rule, { text: fixed })).fixed).toBeUndefined();
    }),
    { numRuns: 400 },
  );
});

function wordsOf(text: string): unknown {
  return parse(text).conversations.map(({ turns }) =>
    turns.map(({ role, body }) => [role, body.text.normalize('NFC').match(/[\p{L}\p{N}]+/gu)]),
  );
}

function escaped(point: string): string {
  return Array.from({ length: point.length }, (_, at) => {
    return `\\u${point.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }).join('');
}

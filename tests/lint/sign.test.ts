import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { engine } from '../../src/lint/engine.ts';
import { locator } from '../../src/lint/locator.ts';
import { rule } from '../../src/lint/rule.ts';
import { sign } from '../../src/lint/sign.ts';
import { parse } from '../../src/parse.ts';
import { encode } from '../../src/source/bytes.ts';
import { slice } from '../../src/source/segment.ts';

const text = 'Some talk:\n\n### Human: I feel low.\n\n### Assistant: I hear you.\n';

/** A rule that finds every text, and offers to take it out. */
const everyText = (sensitive: boolean) =>
  rule({
    id: 'every-text',
    summary: 'Reports everything.',
    why: 'For tests.',
    category: 'safety',
    severity: 'warning',
    fixes: 'safely',
    ...(sensitive && { sensitive }),
    trigger: { kind: 'structure' },
    options: z.strictObject({}),
    examples: [],
    create: () =>
      function* (_conversation, turns) {
        for (const { body: at } of turns.toReversed())
          yield {
            at,
            message: 'a text',
            related: [{ at, message: 'the same' }],
            fix: { safe: true, edits: [{ at, text: '' }] },
          };
      },
  });

function signed(sensitive: boolean, showSensitive: boolean) {
  const bytes = encode(text);
  const window = { bytes, from: 0, to: bytes.length, base: 0, line: 1 };
  const places = locator();
  places.enter(window);
  const check = engine([{ rule: everyText(sensitive), severity: 'warning', options: {} }]);
  const ground = {
    path: 'a.txt',
    locator: places,
    window,
    toFile: <T>(span: T): T => span,
    showSensitive,
    views: true,
  };
  const found: Diagnostic[] = [];
  for (const one of parse(bytes).conversations) sign(check, one, ground, (ones) => found.push(...ones));
  return found;
}

test('findings are in the order of their places, with turn, role, line and column', () => {
  expect(
    signed(false, false).map(({ turn, role, line, column, excerpt }) => [turn, role, line, column, excerpt]),
  ).toEqual([
    [0, 'human', 3, 12, 'I feel low.'],
    [1, 'assistant', 5, 16, 'I hear you.'],
  ]);
});

test('of a sensitive finding, place, rule and role are told, and no word', () => {
  const [found] = signed(true, false);
  expect(found).toMatchObject({
    rule: 'every-text',
    line: 3,
    column: 12,
    role: 'human',
    excerpt: null,
    view: null,
    fix: { safe: true, edits: [{ start: 23, end: 34, text: '' }] },
  });
  expect(JSON.stringify(found)).not.toContain('low');
});

test('who asks for them sees the words of sensitive findings', () => {
  const [found] = signed(true, true);
  expect(found).toMatchObject({ excerpt: 'I feel low.', related: [{ excerpt: 'I feel low.' }] });
  expect(found?.view?.text).toBe('### Human: I feel low.');
});

test('a fix is told as bytes of the source and the text to put there', () => {
  expect(signed(false, false)[0]?.fix).toEqual({ safe: true, edits: [{ start: 23, end: 34, text: '' }] });
});

test.each([
  ['the preamble', 0, 10, undefined],
  ['what parts it from the first marker', 10, 12, undefined],
  ['a marker', 12, 22, 0],
  ['a text', 23, 34, 0],
  ['the white space behind a text', 34, 36, 0],
  ['the next marker', 36, 50, 1],
  ['a place at the end of a text', 34, 34, 0],
  ['the white space at the end', 62, 63, 1],
])('%s belongs to the turn that it belongs to', async (_what, from, to, turn) => {
  const { turnAt } = await import('../../src/lint/turn-at.ts');
  const [conversation] = parse(text).conversations;
  if (!conversation) throw new Error('no conversation');
  expect(turnAt(conversation, slice(conversation.preamble.segment, from, to))?.index).toBe(turn);
});

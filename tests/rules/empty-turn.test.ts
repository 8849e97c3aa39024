import { describe, expect, test } from 'vitest';
import { emptyTurn } from '../../src/rules/empty-turn.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of empty-turn', () => runExamples(emptyTurn));

test.each([
  ['the first turn', 'About: work\n\n### Human:\n\n### Assistant: a', 'About: work\n\n### Assistant: a'],
  ['the last turn', '### Human: a\r\n\r\n### Assistant:\r\n', '### Human: a\r\n'],
  [
    'two in a row',
    '### Human: a\n\n### Assistant:\n\n### Human:\n\n### Assistant: b',
    '### Human: a\n\n### Assistant: b',
  ],
  ['the only turn', '### Human:\n', undefined],
])('%s', async (_case, text, fixed) => {
  const outcome = await tryRule(emptyTurn, { text });
  expect(outcome.finds.every((found) => found.startsWith('###'))).toBe(true);
  expect(outcome.finds.length).toBeGreaterThan(0);
  expect(outcome.fixed).toBe(fixed);
});

test.each(['*nods*', '(pause)', '[sighs] ...', '（沉默）', '…', '. . .', '—', '*sighs* *looks away*'])(
  '%j alone is told as silence, and stays',
  async (said) => {
    const { finds, fixed } = await tryRule(emptyTurn, {
      text: `### Human: ${said}\n\n### Assistant: Go on.`,
    });
    expect(finds).toEqual([said]);
    expect(fixed).toBeUndefined();
  },
);

test.each(['*nods* ok', '(maybe)', '?!', '🙂', '*really*', '[1]', '...no', '好', '0'])(
  '%j says something',
  async (said) => {
    const { finds } = await tryRule(emptyTurn, { text: `### Human: ${said}\n\n### Assistant: Go on.` });
    expect(finds).toEqual([]);
  },
);

test('an empty entry of a list is told, and stays', async () => {
  const text = '{"messages":[{"role":"user","content":" "},{"role":"assistant","content":"Hi."}]}\n';
  const { finds, fixed } = await tryRule(emptyTurn, { text });
  expect(finds).toEqual(['']);
  expect(fixed).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import { jsonl } from '../../src/readers/jsonl.ts';
import { engine, raisedIn } from '../../src/lint/engine.ts';
import { roleSwapSuspect } from '../../src/rules/role-swap-suspect.ts';
import { tryRule } from '../../src/testing.ts';
import { feed } from '../feed.ts';
import { runExamples } from './units.ts';

describe('the examples of role-swap-suspect', () => runExamples(roleSwapSuspect));

test('labels keep their spelling when they change sides, wherever else their words stand', async () => {
  const text =
    'Human or not?\n\n###  HUMAN :\r\nHow can I help you, Human?\r\n\r\n### AI: Can you help me? Human: no.\r\n';
  const { fixed } = await tryRule(roleSwapSuspect, { text });
  expect(fixed).toBe(
    'Human or not?\n\n###  AI :\r\nHow can I help you, Human?\r\n\r\n### HUMAN: Can you help me? Human: no.\r\n',
  );
});

test('turns that are listed in JSON keep their roles', () => {
  const row = {
    messages: [
      { role: 'user', content: 'How can I help you?' },
      { role: 'assistant', content: 'Can you help me?' },
    ],
  };
  const [one] = feed(jsonl, `${JSON.stringify(row)}\n`).conversations;
  const check = engine([{ rule: roleSwapSuspect, severity: 'info', options: {} }]);
  const found = one ? raisedIn(one, check) : [];
  expect(found).toHaveLength(1);
  expect(found[0]?.finding.fix).toBeUndefined();
});

test.each([
  '',
  '### Human: How can I help you?\n',
  '### Human: How can I help you?\n\n### Human: Can you help me?\n',
  '### Human: How can I help you? Can you help me?\n\n### Assistant: Can you help me?\n',
])('%j looks as it should', async (text) => {
  expect((await tryRule(roleSwapSuspect, { text })).finds).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { isolatingLanguage } from '../../src/rules/isolating-language.ts';
import { tryRule } from '../../src/testing.ts';
import { assistantCases } from './cases.ts';
import { runExamples } from './units.ts';

describe('the examples of isolating-language', () => runExamples(isolatingLanguage));

describe('odd cases of isolating-language', () =>
  assistantCases(isolatingLanguage, [
    ['', []],
    ['YOU ONLY NEED ME', ['YOU ONLY NEED ME']],
    ['Don’t tell anyone about your password.', []],
    ['Don’t tell anyone about this.', ['Don’t tell anyone about']],
    ['I would never say: don’t tell anyone about this.', []],
    ['Is it that you don’t need your friends?', []],
    ['You don’t need your friends’ approval.', []],
    ['You don’t need your friends.\r\n\r\nOnly trust me.', ['You don’t need your friends', 'Only trust me']],
    ['Stay away from your friends while you are ill.', []],
    ['He may say that only he can help, and keep it between us.', []],
  ]));

test('its messages hold none of the words that were found', async () => {
  const text = '### Human: Well.\n\n### Assistant: You only need me.\n';
  expect((await tryRule(isolatingLanguage, { text })).messages.join()).not.toMatch(/need/);
});

test('what the human says is none', async () => {
  const text = '### Human: You only need me, he says.\n\n### Assistant: And you?\n';
  expect((await tryRule(isolatingLanguage, { text })).finds).toEqual([]);
});

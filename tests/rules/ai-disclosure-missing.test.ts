import { describe, expect, test } from 'vitest';
import { aiDisclosureMissing } from '../../src/rules/ai-disclosure-missing.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of ai-disclosure-missing', () => runExamples(aiDisclosureMissing));

test.each([
  ['### Human: Are you an AI?\n\n### Assistant: I am listening.\n', 1],
  ['### Assistant: Hello.\n\n### Human: Hi.\n\n### Assistant: I’m a CHATBOT.\n', 0],
  ['### Human: 你好\n\n### Assistant: 我是人工智能。\n', 0],
  ['### Human: Hi.\n\n### Assistant:\n', 1],
  ['', 0],
])('%j: %d findings', async (text, count) => {
  expect((await tryRule(aiDisclosureMissing, { text })).finds).toHaveLength(count);
});

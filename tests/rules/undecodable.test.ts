import { describe, expect, test } from 'vitest';
import { undecodable } from '../../src/rules/undecodable.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of undecodable', () => runExamples(undecodable));

test.each([
  [
    '### Human: a\ufffd\r\n',
    ['\ufffd'],
    ['a letter was lost in "a\ufffd"; expected the text as it was before it was decoded'],
  ],
  [
    'The \ufffd.\n\n### Human: hi\n',
    ['\ufffd'],
    ['a letter was lost in "\ufffd."; expected the text as it was before it was decoded'],
  ],
  [
    '{"messages":[{"role":"user","content":"caf\\ufffd\\ufffd au lait"}]}',
    ['\\ufffd\\ufffd'],
    [
      'a letter, or up to 2, were lost in "caf\ufffd\ufffd"; expected the text as it was before it was decoded',
    ],
  ],
  ['### Human: ï¿ and ½\n', [], []],
  ['', [], []],
])('%j: %j', async (text, finds, messages) => {
  const outcome = await tryRule(undecodable, { text });
  expect([outcome.finds, outcome.messages]).toEqual([finds, messages]);
});

import { describe, expect, test } from 'vitest';
import { gluedEllipsis } from '../../src/rules/glued-ellipsis.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of glued-ellipsis', () => runExamples(gluedEllipsis));

test.each([
  ['### Human: I...I can’t\r\n', ['...'], '### Human: I... I can’t\r\n'],
  ['### Human: lol....just so, and yes..no\n', ['....', '..'], '### Human: lol.... just so, and yes.. no\n'],
  ['### Human: Устал…очень. Είμαι...καλά\n', ['…', '...'], '### Human: Устал… очень. Είμαι... καλά\n'],
  ['### Human: so…" and "…so, e.g. a.b. or 3...4 or x...5\n', [], undefined],
  ['### Human: /a..b/ and x@a..b and ```a...b```\n', [], undefined],
  [
    '{"messages":[{"role":"user","content":"That\\u2026that"}]}',
    ['\\u2026'],
    '{"messages":[{"role":"user","content":"That\\u2026 that"}]}',
  ],
  ['That...that\n\n### Human: hi.\n', [], undefined],
  ['', [], undefined],
])('%j: %j', async (text, finds, fixed) => {
  const outcome = await tryRule(gluedEllipsis, { text });
  expect([outcome.finds, outcome.fixed]).toEqual([finds, fixed]);
});

test('the message quotes the two words', async () => {
  const { messages } = await tryRule(gluedEllipsis, { text: '### Human: So okay...I’ll try.\n' });
  expect(messages).toEqual(['no blank stands behind the ellipsis in "okay...I’ll"; expected one']);
});

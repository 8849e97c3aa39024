import { describe, expect, test } from 'vitest';
import { edgeRole } from '../../src/rules/edge-role.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of edge-role', () => runExamples(edgeRole));

test.each([
  [
    'behind instructions',
    '### System: s\n\n### Assistant: a\n\n### Human: b\n\n### Assistant: c',
    '### System: s\n\n### Human: b\n\n### Assistant: c',
  ],
  [
    'several turns at an end',
    '### Human: a\n\n### Assistant: b\n\n### Human: c\n\n### Human: d\n',
    '### Human: a\n\n### Assistant: b\n',
  ],
  [
    'a preamble stays',
    'About: work.\n\n### Assistant: a\n\n### Human: b\n\n### Assistant: c',
    'About: work.\n\n### Human: b\n\n### Assistant: c',
  ],
  [
    'instructions at the end',
    '### Human: a\n\n### Assistant: b\n\n### System: s',
    '### Human: a\n\n### Assistant: b',
  ],
])('%s', async (_case, text, fixed) => {
  const outcome = await tryRule(edgeRole, { text });
  expect(outcome.finds).toHaveLength(1);
  expect(outcome.fixed).toBe(fixed);
});

test.each(['### Human: a\n\n### Human: b', '### Assistant: a\n\n### Assistant: b'])(
  'of %j nothing would be left: nothing is trimmed',
  async (text) => {
    const outcome = await tryRule(edgeRole, { text });
    expect(outcome.finds).toHaveLength(1);
    expect(outcome.fixed).toBeUndefined();
  },
);

test('of a talk that is wrong at both ends, something is left', async () => {
  const { finds, fixed } = await tryRule(edgeRole, { text: '### Assistant: a\n\n### Human: b' });
  expect(finds).toEqual(['### Assistant:', '### Human:']);
  expect(fixed).toBe('### Human: b');
});

test('an entry of a list stays', async () => {
  const text = '{"messages":[{"role":"assistant","content":"Hi."},{"role":"user","content":"Hi."}]}\n';
  const { finds, fixed } = await tryRule(edgeRole, { text });
  expect(finds).toEqual(['', '']);
  expect(fixed).toBeUndefined();
});

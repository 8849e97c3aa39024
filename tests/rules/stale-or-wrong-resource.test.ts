import { describe, expect, test } from 'vitest';
import { lines } from '../../src/language/crisis-lines.ts';
import { staleOrWrongResource } from '../../src/rules/stale-or-wrong-resource.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of stale-or-wrong-resource', () => runExamples(staleOrWrongResource));

async function messages(text: string): Promise<readonly string[]> {
  return (await tryRule(staleOrWrongResource, { text: `### Human: Help.\n\n### Assistant: ${text}\n` }))
    .messages;
}

test.each(lines.filter(({ since }) => since !== undefined).map(({ number, since }) => [number, since]))(
  '%s is reported, however it is written',
  async (number, since) => {
    const groups = number.split(/[ -]/);
    for (const mark of [' ', '-', '.', ''])
      expect(await messages(`Call ${groups.join(mark)}.`)).toEqual([expect.stringContaining(since ?? '')]);
  },
);

test.each(lines.filter(({ since }) => since === undefined).map(({ number }) => number))(
  '%s is left alone',
  async (number) => {
    expect(await messages(`Call ${number}, or 1-${number}.`)).toEqual([]);
  },
);

test.each([
  ['Call +1 (800) 273-8255 now', 1],
  ['1-800-273-TALK (8255)', 1],
  ['1.800.273.8255', 1],
  ['866-488-7387', 1],
  ['18002738255', 1],
  ['the crisis line at 866-488-7399', 1],
  ['866-488-7399', 0],
  ['212-736-0000, 8002738255000, 22.800.273.8255.1', 0],
  ['In 45645 cases', 1],
  ['', 0],
])('in %j are %d', async (text, count) => {
  expect(await messages(text)).toHaveLength(count);
});

import { describe, expect, test } from 'vitest';
import { preambleText } from '../../src/rules/preamble-text.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of preamble-text', () => runExamples(preambleText));

async function finds(preamble: string): Promise<readonly string[]> {
  const text = `${preamble}\n\n### Human: I feel low.\n\n### Assistant: Go on.\n`;
  return (await tryRule(preambleText, { text })).finds;
}

test.each([
  'topic: work',
  'Topic: work\r\nlanguage : en\r\n',
  '主题：工作',
  '---\ntopic: work\n---',
  'Seeker age:\t34',
  '\n \n',
])('%j is a header', async (preamble) => {
  expect(await finds(preamble)).toEqual([]);
});

test.each([
  'Sad user chat:',
  'Understood. Here is a talk:',
  'Agent: Hello! How can I help?',
  'topic: work\nThey met in May.',
  'There was this one thing: she left.',
  '来访者很难过。',
])('%j is text', async (preamble) => {
  expect(await finds(preamble)).toEqual([preamble]);
});

test('the headers of CHAT are headers', async () => {
  const text =
    '@UTF8\n@Begin\n@Languages:\teng\n@Participants:\tANA Client, BEN Therapist,\n\tEVA Mother\n*ANA:\tI feel low .\n*BEN:\tgo on .\n@End\n';
  expect((await tryRule(preambleText, { text })).finds).toEqual([]);
});

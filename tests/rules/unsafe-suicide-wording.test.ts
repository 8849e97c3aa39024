import { describe, expect, test } from 'vitest';
import { unsafeSuicideWording } from '../../src/rules/unsafe-suicide-wording.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of unsafe-suicide-wording', () => runExamples(unsafeSuicideWording));

test.each([
  ['People who commit\nsuicide leave questions.', ['"died by suicide"']],
  ['A COMPLETED SUICIDE is a loss.', ['"died by suicide", or "attempt"']],
  ['There was talk of a suicide epidemic.', ['plain numbers']],
  ['He killed himself because of debts.', ['no single cause']],
  ['He made an attempt; many things had come together.', []],
  ['The word is “committed suicide”.', []],
  ['', []],
])('%j expects %j', async (text, expected) => {
  const { messages } = await tryRule(unsafeSuicideWording, {
    text: `### Human: Hm.\n\n### Assistant: ${text}\n`,
  });
  expect(messages).toEqual(
    expected.map((words) => `a wording of suicide that guides advise against; expected ${words}`),
  );
});

import { describe, expect, test } from 'vitest';
import { minorSignal } from '../../src/rules/minor-signal.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of minor-signal', () => runExamples(minorSignal));

test.each([
  ['I’m 17.', 1],
  ["im fifteen and i can't sleep", 1],
  ['I am 16 years old', 1],
  ['I am 16 years', 1],
  ['I just turned 13!', 1],
  ['I just turned 15 last month, and I’m 15 since.', 2],
  ['I turned 13 years ago, it was long ago.', 0],
  ['I am a 15 year old girl.', 1],
  ['I’m in high school, and nobody sits with me.', 1],
  ['I’m just a kid.', 1],
  ['I am 18. I am 5. I’m 170.', 0],
  ['I’m 6\'2. I’m 6" taller. I’m 10% sure. I’m 12,000 in debt. I’m 16.5', 0],
  ['I’m 16 hours from home. I am 10 years sober.', 0],
  ['He treats me like I’m 12. If I’m 15 to them, fine.', 0],
  ['I am a 10. As a 12 he would know.', 0],
  ['I’m a kid at heart. I’m in high school reunion mode.', 0],
  ['My son is in 8th grade. I teach 8th grade. My 12th grade transcripts are lost.', 0],
  ['He said: "I’m 15."', 0],
  ['', 0],
])('%j: %j', async (text, count) => {
  const { finds } = await tryRule(minorSignal, {
    text: `### Human: ${text}\r\n\r\n### Assistant: I’m 14.\r\n`,
  });
  expect(finds).toHaveLength(count);
});

import { describe, expect, test } from 'vitest';
import { stageDirectionPresent } from '../../src/rules/stage-direction-present.ts';
import { tryRule } from '../../src/testing.ts';
import { humanCases } from './cases.ts';
import { runExamples } from './units.ts';

describe('the examples of stage-direction-present', () => runExamples(stageDirectionPresent));

describe('odd cases of stage-direction-present, said by the human', () =>
  humanCases(stageDirectionPresent, [
    ['', []],
    ['*sighs*', ['*sighs*']],
    ['（叹气）我很累。', ['（叹气）']],
    ['😔 *sighs* 😔 *sobs*', ['*sighs*', '*sobs*']],
    ['2 * 3 * 4', []],
  ]));

const strip = async (said: string, policy = 'strip'): Promise<string | undefined> => {
  const text = `### Human: ${said}\n\n### Assistant: Well.\n`;
  const { fixed } = await tryRule(stageDirectionPresent, { text, options: { policy } });
  return fixed?.slice('### Human: '.length, -'\n\n### Assistant: Well.\n'.length);
};

test.each([
  ['*sighs* Yes.', 'Yes.'],
  ['*sighs*\n\nYes.', 'Yes.'],
  ['Yes. *sighs*', 'Yes.'],
  ['Yes.\n*sighs*', 'Yes.'],
  ['Yes. *sighs* No.', 'Yes. No.'],
  ['Yes *sighs*, no.', 'Yes , no.'],
  ['😔 *sighs* 😔 *sobs* é', '😔 😔 é'],
  ['*sighs* *sobs* Yes.', 'Yes.'],
  ['*sighs*', undefined],
])('%j without its cues is %j', async (said, left) => {
  expect(await strip(said)).toBe(left);
});

test('a tag takes the place of the delimiters, and `keep` changes nothing', async () => {
  expect(await strip('（叹气）我很累。', 'tag')).toBe('<cue>叹气</cue>我很累。');
  expect(await strip('**sighs** Yes.', 'tag')).toBe('<cue>sighs</cue> Yes.');
  expect(await strip('*sighs* Yes.', 'keep')).toBeUndefined();
});

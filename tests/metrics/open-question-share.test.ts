import { describe, expect, test } from 'vitest';
import { openQuestionShare } from '../../src/metrics/open-question-share.ts';
import { tryMetric } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of open-question-share', () => runExamples(openQuestionShare));

test.each([
  ['What’s wrong?', 1],
  ['HOW are you?', 1],
  ['However, is it so?', 0],
  ['Is that somewhat right?', 0],
  ['Can you describe it? Tell me how.', 1],
  ['Do you sleep, and if not, why?', 1],
])('of the questions in %j, %i is open', (text, open) => {
  expect(tryMetric(openQuestionShare, { text: `### Human: ${text}\n` }).human).toMatchObject({
    questions: 1,
    open,
  });
});

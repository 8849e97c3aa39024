import { describe, expect, test } from 'vitest';
import { sentimentTrajectory } from '../../src/metrics/sentiment-trajectory.ts';
import { tryMetric } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of sentiment-trajectory', () => runExamples(sentimentTrajectory));

const bad = 'Not good.'; // -.3412
const good = 'The book was good.'; // .4404
const plain = 'The table is brown.'; // 0

function talk(...turns: string[]): string {
  return turns.map((text) => `### Human: ${text}\n\n### Assistant: Go on.\n\n`).join('');
}

const valueOf = (text: string): object | undefined => tryMetric(sentimentTrajectory, { text }).all;

test('thirds are rounded down: of five turns, the first and the last one', () => {
  expect(valueOf(talk(bad, good, good, bad, plain))).toMatchObject({
    first: { mean: -0.3412 },
    last: { mean: 0 },
    rise: { mean: 0.3412 },
  });
});

test('of six turns, the means of two each', () => {
  const value = valueOf(talk(bad, plain, plain, plain, good, plain));
  expect(value).toMatchObject({ first: { mean: -0.1706 }, last: { mean: 0.2202 }, rise: { mean: 0.3908 } });
});

test('the slope is that of the line of least squares, from the first turn to the last', () => {
  // Places -1.5, -.5, .5, 1.5: (1.5 · .3412 + .5 · .4404) / 5 · 3.
  expect(valueOf(talk(bad, plain, good, plain))).toMatchObject({
    slope: { mean: expect.closeTo(((1.5 * 0.3412 + 0.5 * 0.4404) / 5) * 3, 9) as number },
  });
});

test('utterances in a row are one turn, and sound as one text', () => {
  const text = `### Human: ${bad}\n\n### Human: ${plain}\n\n${talk(plain, good)}`;
  // The assistant speaks between the others only: the first three utterances are one turn.
  expect(valueOf(text)).toEqual(valueOf(text.slice(0, -1)));
  expect(valueOf(text)).toHaveProperty('notComputed');
  expect(valueOf(`${talk(bad)}${text}`)).toMatchObject({ first: { mean: -0.3412 }, last: { mean: 0.4404 } });
});

test('a talk that does not change does not rise', () => {
  expect(valueOf(talk(good, bad, good))).toMatchObject({ rising: 0, rise: { mean: 0 }, slope: { mean: 0 } });
});

test('short talks are counted, and left out; talks without a human are not counted', () => {
  const text = [talk(bad, plain, good), talk(bad), '### Assistant: Hello.\n\n'].join('<|endoftext|>\n');
  expect(valueOf(text)).toMatchObject({ tooShort: 1, rise: { n: 1 }, rising: 1 });
});

test('what is not in English has no trajectory', () => {
  const german = 'Ich schlafe schlecht, seit ich hierher gezogen bin, und weiß nicht, wem ich es sagen soll.';
  expect(valueOf(talk(german, german, german))).toEqual({
    notComputed: 'made for English: 3 of the 3 utterances whose language can be told are in another one',
  });
});

test('it says that it does not measure whether a talk helped', () => {
  expect(sentimentTrajectory.caution).toContain('does not measure whether the talk helped');
});

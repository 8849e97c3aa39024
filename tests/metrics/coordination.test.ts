import { describe, expect, test } from 'vitest';
import { coordination } from '../../src/metrics/coordination.ts';
import { tryMetric } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of coordination', () => runExamples(coordination));

const locked = [
  '### Human: I lost the keys to my flat, and it is late.',
  '### Assistant: That is hard. Who has another key?',
  '### Human: My sister has some, but she sleeps.',
  '### Assistant: Could she wake for you?',
  '### Human: Maybe. I do not like to ask.',
  '### Assistant: The door will not open by itself, and you are cold.',
  '### Human: True.',
  '### Assistant: A call takes only a minute.',
  '### Human: Yes, I will call her, then.',
  '### Assistant: Good luck with it!',
].join('\n\n');

const few = expect.objectContaining({ notComputed: expect.stringContaining('in fewer than 3 of the turns') });
const measured = (text: string, options = {}): unknown => tryMetric(coordination, { text, options }).all;

// The class Coordination of ConvoKit 5.0.0, given the same classes of the same turns, its target_thresh 3 and 1.
describe('as ConvoKit has it', () => {
  test('classes that three turns have that are replied to', () => {
    expect(measured(locked)).toEqual({
      assistant: {
        replies: 5,
        mean: expect.closeTo(0.125, 10),
        article: few,
        preposition: few,
        personal: expect.closeTo(0.1, 10),
        impersonal: few,
        auxiliary: expect.closeTo(0.15, 10),
        conjunction: few,
        quantifier: few,
        adverb: few,
      },
      human: expect.objectContaining({
        replies: 4,
        mean: expect.closeTo(-0.0833333333, 10),
        auxiliary: expect.closeTo(-0.0833333333, 10),
      }),
    });
  });

  test('classes that one turn has', () => {
    const { assistant } = measured(locked, { least: 1 }) as { assistant: object };
    expect(assistant).toMatchObject({
      article: expect.closeTo(-0.4, 10),
      preposition: expect.closeTo(-0.1, 10),
      personal: expect.closeTo(0.1, 10),
      impersonal: expect.closeTo(0.4, 10),
      auxiliary: expect.closeTo(0.15, 10),
      conjunction: expect.closeTo(-0.2, 10),
      quantifier: expect.closeTo(-0.2, 10),
      adverb: expect.closeTo(-0.2, 10),
    });
  });
});

test('conversations count as one, each with its first turn replying to nothing', () => {
  const twice = measured(`${locked}\n<|endoftext|>\n${locked}\n`, { least: 6 });
  expect(twice).toMatchObject({ assistant: { replies: 10, auxiliary: expect.closeTo(0.15, 10) } });
});

test('of other languages it says that there is hardly any English', () => {
  expect(measured('### Human: Ich kann nicht schlafen.\n\n### Assistant: Das tut mir leid.\n')).toEqual({
    notComputed: 'hardly any English: 0 of 8 words are function words',
  });
});

test('scripts without spaces have no words to look at', () => {
  expect(measured('### Human: 我睡不着。\n\n### Assistant: 我在这里。\n')).toHaveProperty(
    'notComputed',
    expect.stringContaining('a script without spaces'),
  );
});

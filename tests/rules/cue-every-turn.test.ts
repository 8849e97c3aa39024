import { describe, expect, test } from 'vitest';
import { cueEveryTurn } from '../../src/rules/cue-every-turn.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of cue-every-turn', () => runExamples(cueEveryTurn));

const talk = (openings: readonly string[]): string =>
  openings.map((cue) => `### Human: ${cue} I know.\n\n### Assistant: Well.\n\n`).join('');

test.each([
  [['*sighs*', '*sobs*', '*nods*', '*sighs*', ''], {}, 1],
  [['*sighs*', '*sobs*', '*nods*', '', ''], {}, 0],
  [['*sighs*', '*sobs*', ''], { share: 0.6 }, 1],
  [['*sighs*', '*sobs*', ''], { share: 0.7 }, 0],
  [['*sighs*', '*sobs*'], { turns: 2 }, 1],
  [['（叹气）', '(pauses)', '[sobs]'], {}, 1],
  [['Yes. *sighs*', '*sobs*', '*nods*'], {}, 0],
  [[], {}, 0],
])('%j with %j: %d findings', async (openings, options, count) => {
  expect((await tryRule(cueEveryTurn, { text: talk(openings), options })).finds).toHaveLength(count);
});

test('each side is counted for itself', async () => {
  const text = '### Human: *sighs* A.\n\n### Assistant: *nods* B.\n\n'.repeat(3);
  const { messages } = await tryRule(cueEveryTurn, { text });
  expect(messages).toEqual([
    '3 of 3 turns of the human open with a stage direction; expected few',
    '3 of 3 turns of the assistant open with a stage direction; expected few',
  ]);
});

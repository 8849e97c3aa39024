import { expect, test } from 'vitest';
import { meant } from '../../src/lint/meant.ts';
import { phraseTriggers } from '../../src/lint/phrase-triggers.ts';
import { parse } from '../../src/parse.ts';

const lists = { care: ['take care', 'good night'], none: ['take care of', "don't take care", 'night owl'] };
const { find } = phraseTriggers([{ kind: 'phrases', lists }]);

test.each([
  ['Take care.', ['Take care']],
  ['Take care of it.', []],
  ['Take care of it, and take care!', ['take care']],
  ["Don't take care.", []],
  ['A good night owl.', ['good night']],
  ['Of it.', []],
])('of %j, %j is meant', (text, phrases) => {
  const turns = parse(`### Human: ${text}\n\n### Assistant: ${text}\n`).conversations[0]?.turns ?? [];
  const hits = find(turns)[0] ?? [];
  expect(meant(hits).map(({ at }) => at.text)).toEqual([...phrases, ...phrases]);
});

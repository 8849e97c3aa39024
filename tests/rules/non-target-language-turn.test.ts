import { describe, expect, test } from 'vitest';
import { nonTargetLanguageTurn } from '../../src/rules/non-target-language-turn.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of non-target-language-turn', () => runExamples(nonTargetLanguageTurn));

const german = 'Das klingt anstrengend. Was hält dich nachts wach, und wie lange geht das schon so?';
const english = 'I have not slept well since I moved here, and I do not know whom to tell.';
const french = 'Je dors mal depuis que j’ai déménagé ici, et je ne sais pas à qui en parler.';
const talk = (...texts: readonly string[]): string =>
  texts.map((text, index) => `### ${index % 2 === 0 ? 'Human' : 'Assistant'}: ${text}\n`).join('\n');

test.each([
  ['both are as common: the first counts', talk(english, german), {}, [german]],
  ['a stated language', talk(german, english, german), { languages: ['en'] }, [german, german]],
  ['two stated languages', talk(german, english, french), { languages: ['en', 'de'] }, [french]],
  ['a turn that is too short', talk(english, german), { letters: 90 }, []],
  ['nobody', '', {}, []],
])('%s', async (_name, text, options, finds) => {
  expect((await tryRule(nonTargetLanguageTurn, { text, options })).finds).toEqual(finds);
});

test('the message names the languages', async () => {
  expect((await tryRule(nonTargetLanguageTurn, { text: talk(english, german, english) })).messages).toEqual([
    'the turn is in German; expected English, as most turns of the conversation are',
  ]);
  const options = { languages: ['fr', 'it'] };
  expect((await tryRule(nonTargetLanguageTurn, { text: talk(german), options })).messages).toEqual([
    'the turn is in German; expected French or Italian',
  ]);
});

test('a code that is none is refused', () => {
  expect(nonTargetLanguageTurn.options.safeParse({ languages: ['English'] }).success).toBe(false);
});

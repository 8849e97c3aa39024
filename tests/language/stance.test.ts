import { describe, expect, test } from 'vitest';
import { type Stance, stance } from '../../src/language/stance.ts';
import { viewOfText } from '../../src/language/text-view.ts';

/** The stance of `give up`, which stands in every text, as the names of what is true of it. */
function stanceOf(text: string): string[] {
  const from = text.search(/giv(?:e|ing) up/);
  const found: Stance = stance(viewOfText(text), from, from + 'give up'.length);
  return Object.entries(found).flatMap(([name, value]) => (value === true ? [name] : []));
}

describe('how a place means what it says', () => {
  test.each([
    ['I want to give up.', []],
    ["I don't want to give up.", ['negated']],
    ['I don’t ever give up', ['negated']],
    ['I would never give up.', ['negated', 'hypothetical']],
    ['I am too scared to give up.', ['negated']],
    ['I did not sleep, I want to give up.', []],
    ["I can't stop thinking of giving up.", []],
    ['There is no way out but to give up.', []],
    ['I never hurt or give up.', ['negated']],
    ["I can't any more I want to give up.", []],
    ['I am not okay and want to give up.', []],
    ['Nobody knows I want to give up.', []],
    ["I don't think I want to give up.", ['negated']],
    ["I don't know if I want to give up.", ['hypothetical']],
    ["I haven't slept and ate nothing all week long, give up", []],
    ['I tried to give up yesterday.', []],
    ['I have had thoughts of giving up.', []],
    ['I had enough I want to give up.', []],
    ['I had thoughts of giving up.', ['past']],
    ['My mother left, want to give up.', []],
    ['She left, took the car, tried to give up herself.', ['past', 'thirdPerson']],
    ['My friend and I want to give up.', []],
    ['When I was twelve, I wanted to give up.', ['past']],
    ['Last year I started to give up and I still do.', []],
    ['I used to give up.', ['past']],
    ['My friend wants to give up.', ['thirdPerson']],
    ['My friend says I should give up.', ['hypothetical']],
    ['My friend makes me want to give up.', []],
    ['She said she was going to give up.', ['past', 'thirdPerson']],
    ['Do you want to give up?', ['question']],
    ['If I give up, who stays?', ['question', 'hypothetical']],
    ['He said “give up” to me.', ['thirdPerson', 'quoted']],
    ['> give up\n\nthat is what I read', ['quoted']],
  ])('%j: %j', (text, expected) => {
    expect(stanceOf(text)).toEqual(expected);
  });
});

test('a place in no clause says nothing of itself', () => {
  expect(Object.values(stance(viewOfText('...'), 0, 1))).not.toContain(true);
});

test('any number of places in one long sentence takes linear time', () => {
  const text = 'I do not give up '.repeat(40_000);
  const view = viewOfText(text);
  let negated = 0;
  for (let at = text.indexOf('give'); at >= 0; at = text.indexOf('give', at + 1))
    if (stance(view, at, at + 7).negated) negated++;
  expect(negated).toBe(40_000);
});

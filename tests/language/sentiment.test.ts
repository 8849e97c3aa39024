import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentiment, sentimentOf } from '../../src/language/sentiment.ts';
import { viewOfText } from '../../src/language/text-view.ts';
import { codeOf, importsOf } from '../house/tree.ts';

/** The compound with its four decimals, as it is published. */
function compound(text: string): number {
  return sentiment(text).compound / 10_000;
}

describe('the published examples', () => {
  test.each([
    ['VADER is smart, handsome, and funny.', 0.8316],
    ['VADER is smart, handsome, and funny!', 0.8439],
    ['VADER is very smart, handsome, and funny.', 0.8545],
    ['VADER is VERY SMART, handsome, and FUNNY.', 0.9227],
    ['VADER is VERY SMART, handsome, and FUNNY!!!', 0.9342],
    ['VADER is VERY SMART, uber handsome, and FRIGGIN FUNNY!!!', 0.9469],
    ['VADER is not smart, handsome, nor funny.', -0.7424],
    ['The book was good.', 0.4404],
    ["At least it isn't a horrible book.", 0.431],
    ['The book was only kind of good.', 0.3832],
    ['The plot was good, but the characters are uncompelling and the dialog is not great.', -0.7042],
    ['Today SUX!', -0.5461],
    ["Today only kinda sux! But I'll get by, lol", 0.5249],
    ['Make sure you :) or :D today!', 0.8633],
    ['Catch utf-8 emoji such as 💘 and 💋 and 😁', 0.875],
    ['Not bad at all', 0.431],
    ['Not good', -0.3412],
    ['I feel no hope', -0.3412],
    ['no :(', 0.3412],
    ['Yes..', 0.4019],
    ['*kind', 0.5267],
    ['happy 😊', 0.8658],
  ])('%j: %d', (text, expected) => {
    expect(compound(text)).toBe(expected);
  });

  test('the shares are published in thousandths', () => {
    expect(sentiment("Today only kinda sux! But I'll get by, lol")).toEqual({
      compound: 5249,
      positive: 317,
      negative: 127,
      neutral: 556,
    });
  });
});

/** What the reference says of each; release 3.3.2. */
describe('odd texts have the sentiment that the reference gives them', () => {
  test.each([
    ['', 0],
    [' \n ', 0],
    ['The table is brown.', 0],
    // Capitals count only where some words have none.
    ['GOOD', 0.4404],
    ['A GOOD day', 0.5622],
    ['ÉTAIT happy', 0.5719],
    ['ABSOLUTELY awful now', -0.6157],
    ['SLIGHTLY sad now', -0.5484],
    // Marks around a word: a short one keeps them, and is not found.
    ['Good.', 0.4404],
    ['ok', 0.296],
    ['(ok)', 0],
    ['*sighs* I am tired', -0.4404],
    // Exclamation marks up to four, question marks from two on.
    ['Good!!!!', 0.6209],
    ['Good!!!!!', 0.6209],
    ['Good?', 0.4404],
    ['Good??', 0.504],
    ['Good???', 0.533],
    ['Good????', 0.594],
    // Negations, the straight apostrophe alone, and what is none.
    ['It is nothing good', -0.3412],
    ["I don't feel good", -0.3412],
    ['I don’t feel good', 0.4404],
    ["I DON'T feel good", -0.3412],
    ['never so good', 0.5777],
    ['never this happy', 0.657],
    ['she was so happy today', 0.6948],
    ['we felt this very happy', 0.6115],
    ['without hope', -0.3412],
    ['without doubt happy', 0.7013],
    ['without a doubt happy', 0.7013],
    ['least happy', -0.4585],
    ['the least happy', -0.4585],
    ['at least happy', 0.5719],
    ['very least happy', 0.6096],
    // "no" alone, before a word that it turns, and in capitals.
    ['no', -0.296],
    ['no real hope', -0.5583],
    ['no or hope', -0.5583],
    ['no shame or hope', 0.0382],
    ['NO hope and no', -0.653],
    // Boosters one to three words before, phrases, idioms.
    ['most very really happy', 0.6741],
    ['more more more sad', -0.604],
    ['kind of good', 0.4404],
    ['a kind man of mine', 0.5267],
    ['I am sort of happy here', 0.5279],
    ['It is just enough good', 0.3832],
    ['That was the bomb today', 0.6124],
    ['We went to the bus stop today happy', 0],
    ['a cake to die for now', -0.5994],
    // "but", with words of one value on both sides.
    ['happy but sad', -0.4215],
    ['happy and happy but happy', 0.8674],
    ['sad but a happy day', 0.6124],
    ['But happy', 0.7227],
    // Emoji and what is glued to them; what is white space to Python.
    ['tired 😀 happy', 0.5106],
    ['tired❤️happy', -0.4404],
    ['😀😀', 0.6124],
    ['happy\u00a0day', 0.5719],
    ['\x1chappy', 0.5719],
    ['happy\u200bday', 0],
    ['tİred tired', -0.4404],
  ])('%j: %d', (text, expected) => {
    expect(compound(text)).toBe(expected);
  });
});

test('the sentiment of a view is worked out once', () => {
  const view = viewOfText('Not good');
  expect(sentimentOf(view).compound).toBe(-3412);
  expect(sentimentOf(view)).toBe(sentimentOf(view));
});

test('the two releases of the reference part where the later one has more words', () => {
  expect(sentiment('a heart', '3.3.1').compound).toBe(0);
  expect(sentiment('a heart').compound).toBe(6369);
  expect(sentiment('This is my beating heart today', '3.3.1').compound).toBe(-4588);
  expect(sentiment('This is my beating heart today').compound).toBe(8750);
});

const words =
  'good bad happy sad no not never but so very least at kind of the bomb without doubt don’t GOOD a b 😊 ❤ :) !'.split(
    ' ',
  );
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...words, "isn't", 'BUT', '\n'), { maxLength: 40 }).map((one) => one.join(' ')),
);

test('every text has a sentiment within its bounds, and shares that make a whole', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { compound: all, positive, negative, neutral } = sentiment(text);
      expect([all, positive, negative, neutral].every((one) => Number.isInteger(one))).toBe(true);
      expect(Math.abs(all)).toBeLessThanOrEqual(10_000);
      const whole = positive + negative + neutral;
      expect(whole === 0 || Math.abs(whole - 1000) <= 1).toBe(true);
    }),
  );
});

test('white space around a text, and how much of it parts words, changes nothing', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(sentiment(`\n ${text.replaceAll(' ', ' \u2003')}\t`)).toEqual(sentiment(text));
    }),
  );
});

test.each([
  'good ',
  'not ',
  '!',
  '?',
  "n't",
  '" ',
  'a',
  'A',
  'é',
  '😊',
  'no ',
  'good bad but ',
  'the bomb ',
  ' ',
])('a text of nothing but %j takes linear time', (bit) => {
  expect(Math.abs(sentiment(bit.repeat(Math.ceil(1_000_000 / bit.length))).compound)).toBeLessThanOrEqual(
    10_000,
  );
});

test('nothing but the sentiment, and metrics, leads to its word lists: they are loaded when asked for', () => {
  const lazy = /^src\/(?:language\/vader-|metrics\/)/;
  const leads = codeOf('src').filter((file) =>
    importsOf(file).some((one) => /(?:\/vader|\/sentiment)/.test(one)),
  );
  expect(leads.map(({ path }) => path).filter((path) => !lazy.test(path))).toEqual([
    'src/language/sentiment.ts',
  ]);
});

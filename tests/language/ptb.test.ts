import { describe, expect, test } from 'vitest';
import { tokenise } from '../../src/language/tokeniser.ts';

/** Texts with the tokens that NLTK 3.10.4 makes of them (`word_tokenize`; it writes `"` as two other marks). */
describe('ptb parts as NLTK does', () => {
  test.each([
    ["I can't, you're gonna... stop.", "I ca n't , you 're gon na ... stop ."],
    ["He'll say we've, they'd, I'm, it's", "He 'll say we 've , they 'd , I 'm , it 's"],
    ["CAN'T WE'LL SHE'S", "CA N'T WE 'LL SHE 'S"],
    ['You cannot. Gimme, gotta, lemme, wanna go', 'You can not . Gim me , got ta , lem me , wan na go'],
    ["The dogs' bowls and 'a word' and 'tis", "The dogs ' bowls and ' a word ' and ' tis"],
    ['It cost $3.50, or 3,000: 5:30!', 'It cost $ 3.50 , or 3,000 : 5:30 !'],
    ['a well-known state -- (no) [x] {y} <z>', 'a well-known state -- ( no ) [ x ] { y } < z >'],
    ['Really?! *sighs* 50% @home #1 a/b a_b', 'Really ? ! * sighs * 50 % @ home # 1 a/b a_b'],
    ['Dr. Lee came at 5 p.m. yesterday. Go', 'Dr. Lee came at 5 p.m. yesterday . Go'],
    ['“Go.” «oui» (Stop.)', '“ Go . ” « oui » ( Stop . )'],
    ['a—b–c … 😔', 'a — b – c … 😔'],
    ['wait...what', 'wait ... what'],
    ["``so'' he", "`` so '' he"],
    ['', ''],
    [' \n', ''],
  ])('%j', (text, tokens) => {
    const { from, to } = tokenise(text, 'ptb');
    expect(from.map((start, i) => text.slice(start, to[i])).join(' ')).toBe(tokens);
  });

  test.each([['I don’t', "i do n't"]])('but a curly apostrophe is one: %j', (text, tokens) => {
    expect(tokenise(text, 'ptb').words.join(' ')).toBe(tokens);
  });
});

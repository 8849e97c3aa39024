import { expect, test } from 'vitest';
import { areKin, glanceAt, languageOf, loadLanguages } from '../../src/language/language-of.ts';

test('what is plain needs nothing that is loaded; the rest says so', () => {
  expect(languageOf(glanceAt('I do not know what to do, and it is all too much for me.', 40))).toBe('en');
  const german = glanceAt('Ich weiß nicht, was ich tun soll, und es ist mir alles zu viel.', 40);
  expect(() => languageOf(german)).toThrow('loadLanguages comes before');
});

const told = async (text: string): Promise<string | undefined> => {
  await loadLanguages();
  return languageOf(glanceAt(text, 40));
};

test.each([
  ['I have not slept well since I moved here, and I do not know whom to tell.', 'en'],
  ['Ich schlafe schlecht, seit ich hierher gezogen bin, und weiß nicht, wem ich es sagen soll.', 'de'],
  ['Je dors mal depuis que j’ai déménagé ici, et je ne sais pas à qui en parler.', 'fr'],
  ['Duermo mal desde que me mudé aquí, y no sé a quién contárselo.', 'es'],
  ['Dormo male da quando mi sono trasferita qui, e non so con chi parlarne.', 'it'],
  ['Ik slaap slecht sinds ik hierheen ben verhuisd, en ik weet niet aan wie ik het moet vertellen.', 'nl'],
  ['Źle śpię, odkąd się tu przeprowadziłam, i nie wiem, komu o tym powiedzieć.', 'pl'],
  ['Я плохо сплю с тех пор, как переехала сюда, и не знаю, кому об этом рассказать.', 'ru'],
  ['Buraya taşındığımdan beri iyi uyuyamıyorum ve bunu kime anlatacağımı bilmiyorum.', 'tr'],
  [
    '从搬到这里以后我一直睡不好，也不知道可以跟谁说，每天晚上都在想很多事情，心里很难受，白天没有精神。',
    'zh',
  ],
  [
    'ここに引っ越してからずっとよく眠れなくて、誰に話せばいいのか分からず、毎晩いろいろなことを考えてしまいます。',
    'ja',
  ],
  [
    '이사 온 뒤로 잠을 잘 못 자는데 누구에게 말해야 할지 모르겠고 매일 밤 여러 가지 생각을 하게 됩니다. 낮에도 힘이 없습니다.',
    'ko',
  ],
  ['لا أنام جيدا منذ أن انتقلت إلى هنا، ولا أعرف لمن أقول ذلك.', 'ar'],
])('%s is %s', async (text, language) => {
  expect(await told(text)).toBe(language);
});

test.each([
  'I am fine.',
  'asdf jkl; qwer zxcv nmmm',
  '{"title": "a result of a tool", "year": 1972, "place": "somewhere in the north of the country"}',
  '2 + 2 = 4; 3 + 3 = 6; 4 + 4 = 8; 5 + 5 = 10; 6 + 6 = 12 and so on and so on and so on: 1, 2, 3, 4, 5, 6, 7, 8, 9',
  'https://example.org/a/very/long/path/with/many/words/in/it/and/more/of/them',
  '',
])('what %j is cannot be told', async (text) => {
  expect(await told(text)).toBeUndefined();
});

test('languages that a short text does not tell apart are kin', () => {
  expect(areKin('da', 'no')).toBe(true);
  expect(areKin('en', 'en')).toBe(true);
  expect(areKin('en', 'de')).toBe(false);
});

test('a text is in the language that it begins in, whatever is quoted behind', async () => {
  const quoted = 'Ich weiß nicht, wem ich es sagen soll. '.repeat(10);
  const english = 'I do not know how to say it, but this is what my sister wrote to me: ';
  expect(await told(english + quoted)).toBe('en');
  expect(await told(quoted + english)).toBe('de');
});

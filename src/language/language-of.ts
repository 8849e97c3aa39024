import { eld } from 'eld/extrasmall';
import { isPlainEnglish } from './plain-english.ts';

/** How much of a text tells its language: so much eld itself looks at. */
const glimpse = 400;

/** In how many units of a text most that are English show it. */
const start = 100;

/**
 * The language that a text begins in, as an ISO 639-1 code; undefined if it has fewer letters than asked for, or if
 * that cannot be told. What is plainly English, Chinese, Japanese or Korean is known by its words or letters; the rest is
 * asked of eld (60 languages).
 */
export function languageOf(text: string, letters: number): string | undefined {
  // Arguments and results of tools are no language.
  if (text.length < letters || /^\s*[{<[]/.test(text)) return undefined;
  if (beginsInEnglish(text.slice(0, start), letters)) return 'en';
  const sample = text.slice(0, glimpse).replaceAll(/https?:\/\/\S+|`[^`]*`/g, ' ');
  const count = lengthWithout(sample, /\P{L}+/gu);
  if (count < letters || count < lengthWithout(sample, /\s+/g) / 2) return undefined;
  const known = isPlainEnglish(sample) ? 'en' : byLetters(sample, count);
  if (known !== undefined) return known;
  const found = eld.detect(sample);
  return found.isReliable() ? found.language : undefined;
}

function beginsInEnglish(words: string, letters: number): boolean {
  return !/https?:|`/.test(words) && isPlainEnglish(words) && lengthWithout(words, /\P{L}+/gu) >= letters;
}

function lengthWithout(text: string, pattern: RegExp): number {
  return text.replaceAll(pattern, '').length;
}

/** Whether two languages are so near to each other that a short text does not tell which it is. */
export function areKin(a: string, b: string): boolean {
  return a === b || kin.some((family) => family.includes(a) && family.includes(b));
}

const kin = [
  'da no sv',
  'hr sl sr',
  'cs sk',
  'ca es pt',
  'ms tl',
  'be bg ru uk',
  'az tr',
  'hi mr',
  'fi et',
].map((family) => family.split(' '));

function byLetters(sample: string, count: number): string | undefined {
  const share = (others: RegExp): number => lengthWithout(sample, others) / count;
  if (share(/\P{Script=Hangul}+/gu) > 0.5) return 'ko';
  const kana = share(/[^\p{Script=Hiragana}\p{Script=Katakana}]+/gu);
  if (kana > 0.2) return 'ja';
  return kana + share(/\P{Script=Han}+/gu) > 0.5 ? 'zh' : undefined;
}

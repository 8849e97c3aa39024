import type { eld } from 'eld/extrasmall';
import { lettersIn } from './letters.ts';
import { isPlainEnglish } from './plain-english.ts';

/** What knows 60 languages by three letters at a time. It takes as many megabytes: it is loaded when a text needs it. */
let detector: typeof eld | undefined;

/** Loads what tells the language of a {@link Glance} that has a sample; nothing has to be waited for if that is done. */
export function loadLanguages(): Promise<void> | undefined {
  if (detector) return undefined;
  return import('eld/extrasmall').then((loaded) => {
    detector = loaded.eld;
  });
}

/** How much of a text tells its language: so much eld itself looks at. */
const glimpse = 400;

/** In how many units of a text most that are English show it. */
const start = 100;

/** What a first look at a text comes to: its language, a sample that is to be asked about, or neither: too little is said. */
export interface Glance {
  readonly language?: string | undefined;
  readonly sample?: string;
}

/**
 * Looks at the beginning of a text for what is plainly English, Chinese, Japanese or Korean by its words or letters. One
 * that has fewer letters than asked for tells no language.
 */
export function glanceAt(text: string, letters: number): Glance {
  // Arguments and results of tools are no language.
  if (text.length < letters || /^\s*[{<[]/.test(text)) return {};
  if (beginsInEnglish(text.slice(0, start), letters)) return { language: 'en' };
  const sample = text.slice(0, glimpse).replaceAll(/https?:\/\/\S+|`[^`]*`/g, ' ');
  const count = lettersIn(sample);
  if (count < letters || count < lengthWithout(sample, /\s+/g) / 2) return {};
  const language = isPlainEnglish(sample) ? 'en' : byLetters(sample, count);
  return language === undefined ? { sample } : { language };
}

/**
 * The language of a text that was looked at, as an ISO 639-1 code; undefined if it cannot be told.
 * @throws Error for one with a sample, before {@link loadLanguages} is done.
 */
export function languageOf({ language, sample }: Glance): string | undefined {
  if (sample === undefined) return language;
  if (!detector) throw new Error('loadLanguages comes before languageOf');
  const found = detector.detect(sample);
  return found.isReliable() ? found.language : undefined;
}

function beginsInEnglish(words: string, letters: number): boolean {
  return !/https?:|`/.test(words) && isPlainEnglish(words) && lettersIn(words) >= letters;
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

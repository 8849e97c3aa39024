/**
 * Whether a text is, for the most part, in a script that puts no spaces between words, so that white space and runs of
 * letters tell none: Chinese, Japanese, Thai, Lao, Khmer, Burmese, Tibetan.
 */
export function isUnspaced(text: string): boolean {
  if (!unspaced.test(text)) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (text.match(all)?.length ?? 0) * 2 > letters;
}

const scripts = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan'];
const letter = `[${scripts.map((script) => `\\p{Script=${script}}`).join('')}]`;
const unspaced = new RegExp(letter, 'u');
const all = new RegExp(letter, 'gu');

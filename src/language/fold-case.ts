/** A text in lower case, with `'` for every apostrophe. Of the same length but for the few letters that grow (`İ`). */
export function foldCase(text: string): string {
  return text.toLowerCase().replaceAll(/[’‘ʼ＇]/g, "'");
}

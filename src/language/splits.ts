import type { Conversation } from '../transcript/conversation.ts';

/** The usual names of splits, that for training first, and the words by which they are known. */
export const usualSplits: Readonly<Record<string, string[]>> = {
  train: ['train', 'training'],
  valid: ['valid', 'validation', 'val', 'dev', 'development'],
  test: ['test', 'testing', 'eval', 'evaluation', 'heldout'],
};

/**
 * Tells the split of a conversation, by its place among those whose words are given; -1 if it is of none. The field
 * `split` of its row tells it, or else the last of the words that stands in its path.
 *
 *   tests/train/dev-001.jsonl
 *         ^^^^^ ^^^ the last: valid
 */
export function splitFinder(splits: readonly (readonly string[])[]): (conversation: Conversation) => number {
  const find = (text: string): number => {
    const ends = splits.map((words) => Math.max(...words.map((word) => lastWord(text, word.toLowerCase()))));
    const last = Math.max(-1, ...ends);
    return last < 0 ? -1 : ends.indexOf(last);
  };
  let known = { path: '', split: -1 };
  return ({ meta, source: { path } }) => {
    const field = meta.includes('"split"')
      ? (JSON.parse(meta) as { readonly split?: unknown }).split
      : undefined;
    if (typeof field === 'string') return find(field.toLowerCase());
    if (known.path !== path) known = { path, split: find(path.toLowerCase()) };
    return known.split;
  };
}

/** Where a text holds a word for the last time, not as a part of another one: `train` in `train-1`, `train1`, no: `trains`. */
function lastWord(text: string, word: string): number {
  for (let at = text.length; (at = text.lastIndexOf(word, at - 1)) >= 0;) {
    const end = at + word.length;
    if (!isJoined(text, at) && !isJoined(text, end)) return at;
    if (at === 0) break;
  }
  return -1;
}

/** Whether a word runs on through a place: letters on both sides, or digits. */
function isJoined(text: string, at: number): boolean {
  return /^(?:\p{L}\p{L}|\p{N}\p{N})$/u.test(text.slice(Math.max(0, at - 1), at + 1));
}

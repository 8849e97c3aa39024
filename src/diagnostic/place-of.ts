import type { Problem } from './problem.ts';

/** Where a problem is, as editors and terminals make a link of it: `chats/a.txt:12:5`. */
export function placeOf({ path, line, column }: Problem): string {
  return [path, line, column].filter((part) => part !== undefined).join(':');
}

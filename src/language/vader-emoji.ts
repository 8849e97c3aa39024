import { vaderEmoji } from '../lexicons/vader-emoji.ts';

/**
 * A text with words for its emoji, as VADER reads it. It looks at one code point at a time, so what is glued behind an
 * emoji stays there.
 *
 *   "Well😊 then"   →   "Well smiling face with smiling eyes then"
 */
export function describeEmoji(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  return text.replace(emoji, (found, at: number) => {
    const words = descriptions.get(found) ?? '';
    return at === 0 || text.charCodeAt(at - 1) === SPACE ? words : ` ${words}`;
  });
}

const SPACE = 0x20;

const descriptions: ReadonlyMap<string, string> = new Map(
  vaderEmoji
    .trim()
    .split('\n')
    .map((line) => {
      const cut = line.indexOf(' ');
      return [line.slice(0, cut), line.slice(cut + 1)];
    }),
);

const emoji = new RegExp(`[${[...descriptions.keys()].join('')}]`, 'gu');

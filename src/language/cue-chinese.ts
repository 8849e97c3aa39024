import type { CueKind } from '../transcript/cue.ts';
import { context, known } from './cue-words.ts';
import type { Fence } from './stretch.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * What a stretch in Chinese shows as a cue: a listed word near its start, with little before it and behind it.
 *
 *   （轻轻地叹了口气）  （沉默片刻，低下头）  not: （如哭泣、失眠）  （沉默的螺旋）  （深呼吸练习）
 */
export function kindOfChinese(inner: string, fence: Fence, around: Surroundings): CueKind | undefined {
  if (inner.length > bound || fence === 'bold' || opensAside.test(inner) || closesAside.test(inner))
    return undefined;
  const begins = around.before === 'start';
  const phrases = inner.split(/[，,。.！!？?；;…]/u);
  for (const phrase of begins ? phrases : phrases.slice(0, 1)) {
    const kind = kindOfPhrase(phrase, begins);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

function kindOfPhrase(phrase: string, begins: boolean): CueKind | undefined {
  for (let at = 0; at < Math.min(phrase.length, lead); at++)
    for (let length = Math.min(longest, phrase.length - at); length > 0; length--) {
      const word = known.zh.get(phrase.slice(at, at + length));
      if (word === undefined || (word.strength !== 'always' && !begins)) continue;
      if (before.test(phrase.slice(0, at)) && behind.test(phrase.slice(at + length))) return word.kind;
    }
  return undefined;
}

const bound = 30;
const lead = 9;
const longest = Math.max(...Array.from(known.zh.keys(), (word) => word.length));

// One who acts or a number, a manner, and what comes before a verb.
const before = new RegExp(
  `^(?:[0-9一二三四五六七八九十几数两]+|${either(context['zh-subject'])}|\\p{Script=Han}{2})?` +
    `(?:\\p{Script=Han}{1,4}[地着])?(?:${either(context['zh-before'])}){0,2}$`,
  'u',
);
const behind = new RegExp(`^(?:$|~|～|${either(context['zh-behind'])})`, 'u');
// Examples, lists, terms and explanations.
const opensAside = new RegExp(`^(?:${either(context['zh-aside'])})|[、/：:“”"《》]`, 'u');
const closesAside = new RegExp(`(?:${either(context['zh-term'])})$`, 'u');

function either(words: ReadonlySet<string>): string {
  return [...words].join('|');
}

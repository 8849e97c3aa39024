import * as z from 'zod/mini';
import type { Finding } from '../diagnostic/finding.ts';
import { textOf, viewOf } from '../language/view.ts';
import { option } from '../lint/option.ts';
import { type Part, rule } from '../lint/rule.ts';
import { encode } from '../source/bytes.ts';
import { type Match, matches, places } from '../source/matches.ts';
import { seeker } from '../source/seeker.ts';
import type { Segment, Slice } from '../source/segment.ts';
import type { Turn } from '../transcript/conversation.ts';

/** The same letter, spelled with other code points. */
export const unicodeForm = rule({
  id: 'unicode-form',
  summary:
    'Reports letters that are not in the composed form (NFC), and two kinds of apostrophes in one conversation.',
  why: "“é” of one code point and “é” of two are two words to whatever counts, compares or looks up, and so are “don’t” and “don't”.",
  source:
    'Unicode Standard Annex 15; CHAT bans curly quotes (138, 139, E256). NFKC is not asked for: it makes 103 of 10³',
  category: 'text',
  severity: 'info',
  fixes: 'unsafely',
  trigger: { kind: 'raw', any: '’\u2126\u212a\u212b', heads: heads() },
  options: z.strictObject({
    apostrophes: option('Report two kinds of apostrophes, too', z.boolean(), true),
  }),
  examples: [
    {
      kind: 'bad',
      text: '### Human: In the cafe\u0301, and at my fiance\u0301e’s.\n',
      finds: ['e\u0301'],
      fixed: '### Human: In the café, and at my fiancée’s.\n',
    },
    {
      kind: 'bad',
      text: "### Human: I don’t sleep.\n\n### Assistant: I'm sorry. That's hard.\n",
      finds: ['’'],
      fixed: "### Human: I don't sleep.\n\n### Assistant: I'm sorry. That's hard.\n",
    },
    { kind: 'good', text: '### Human: In the café. I don’t sleep.\n\n### Assistant: That’s hard.\n' },
    {
      kind: 'miss',
      text: "### Human: 10³ sheep in the o\ufb03ce, and I can't sleep. He said: ‘Count them.’\n",
    },
    {
      kind: 'miss',
      text: "### Human: I don’t sleep.\n\n### Assistant: I'm sorry.\n",
      options: { apostrophes: false },
    },
  ],
  create: ({ apostrophes }) =>
    function* ({ turns }, parts) {
      for (const part of parts) if (part.kind !== 'marker') yield* decomposed(part);
      if (apostrophes) yield* mixed(turns);
    },
});

/** For each byte from CC on that begins a character, one that it begins: combining marks, jamo, compatibility letters. */
function heads(): string {
  const two = Array.from({ length: 0xe0 - 0xcc }, (_, index) => (0xcc + index - 0xc0) << 6);
  const three = Array.from({ length: 16 }, (_, index) => (index === 0 ? 0x800 : index << 12)).filter(
    (point) => point !== 0x2000,
  );
  return String.fromCodePoint(...two, ...three, 0x10000);
}

/** A stretch of a text, and how it is spelled in NFC. */
interface Respelled {
  readonly at: Slice;
  readonly text: string;
  readonly safe: boolean;
}

function* decomposed({ at: part, turn }: Part): Generator<Finding> {
  const text = textOf(part, turn);
  if (text.normalize('NFC') === text) return;
  const found = respelled(part, text);
  for (const safe of found[0]?.safe === true ? [true, false] : [false, true]) {
    const alike = found.filter((one) => one.safe === safe);
    const [first] = alike;
    if (!first) continue;
    const more = alike.length > 1 ? `, and ${alike.length - 1} more here` : '';
    yield {
      at: first.at,
      message: `"${first.at.text}" is not in the composed form (NFC)${more}; expected "${first.text}"`,
      fix: { safe, edits: alike.map(({ at, text: instead }) => ({ at, text: instead })) },
    };
  }
}

/** What is spelled otherwise in NFC: of each word, the part that differs. */
function respelled(part: Slice, text: string): Respelled[] {
  const place = places(part, text);
  const found: Respelled[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const composed = word.normalize('NFC');
    if (composed === word) continue;
    const from = sameLength(word, composed, high, (one, at) => one.charCodeAt(at));
    const rest = [word.slice(from), composed.slice(from)] as const;
    const tail = sameLength(...rest, low, (one, at) => one.charCodeAt(one.length - 1 - at));
    const to = index + word.length - tail;
    const instead = composed.slice(from, composed.length - tail);
    found.push({ at: place(index + from, to), text: instead, safe: !isInLabel(text, index, to) });
  }
  return found;
}

/** The halves of a surrogate pair, by the bits that all of a kind have. */
const high = 0xd800;
const low = 0xdc00;

/** How many units two texts have in common, from one of their ends on; no pair is cut behind its half that comes first. */
function sameLength(a: string, b: string, half: number, unit: (text: string, at: number) => number): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && unit(a, count) === unit(b, count)) count++;
  return count > 0 && (unit(a, count - 1) & 0xfc00) === half ? count - 1 : count;
}

/** Whether a word may be that of a label, in which a letter more or less makes another speaker. */
function isInLabel(text: string, from: number, to: number): boolean {
  const before =
    text
      .slice(Math.max(0, from - 40), from)
      .split(/[\r\n]/)
      .at(-1) ?? '';
  const [behind = ''] = text.slice(from, to + 40).split(/[\r\n]/, 1);
  return /[#<[|]/.test(before) || /[:：|>\]]/.test(behind);
}

/** The apostrophes of the kind that is rarer in a conversation: a finding for each string that they stand in. */
function* mixed(turns: readonly Turn[]): Generator<Finding> {
  if (!holds(turns, apostrophe.curly) || !holds(turns, apostrophe.straight)) return;
  const curly = within(turns, apostrophe.curly);
  const straight = within(turns, apostrophe.straight);
  const [rarer, usual] = curly.length <= straight.length ? [curly, straight] : [straight, curly];
  const text = usual === straight ? "'" : '’';
  const strings = new Map<Segment, Match[]>();
  for (const one of rarer) {
    const known = strings.get(one.at.segment);
    if (known) known.push(one);
    else strings.set(one.at.segment, [one]);
  }
  for (const [first, ...rest] of strings.values()) {
    if (!first) continue;
    const count = `${rarer.length} of ${curly.length + straight.length} apostrophes`;
    yield {
      at: first.at,
      message: `${count} of the conversation are "${first.found[0]}"; expected "${text}", as the others are`,
      fix: { safe: false, edits: [first, ...rest].map(({ at }) => ({ at, text })) },
    };
  }
}

/** Both kinds, and how they stand between letters: what is rarer comes first. */
const apostrophe = {
  curly: { bytes: encode('’'), inWord: /’(?<=\p{L}’)(?=\p{L})/gu },
  straight: { bytes: encode("'"), inWord: /'(?<=\p{L}')(?=\p{L})/gu },
};

type Apostrophe = (typeof apostrophe)['curly'];

/** Whether an apostrophe of a kind stands within a word. */
function holds(turns: readonly Turn[], { bytes, inWord }: Apostrophe): boolean {
  const seek = seeker(bytes);
  return turns.some((turn) => seek(turn.body) >= 0 && viewOf(turn).whole.text.search(inWord) >= 0);
}

/** All apostrophes of a kind that stand within words. */
function within(turns: readonly Turn[], { bytes, inWord }: Apostrophe): Match[] {
  const seek = seeker(bytes);
  const own = turns.filter(({ body }) => seek(body) >= 0);
  return own.flatMap((turn) => [...matches(turn.body, inWord, viewOf(turn).whole.text)]);
}

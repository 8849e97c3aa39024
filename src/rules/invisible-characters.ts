import * as z from 'zod/mini';
import type { Finding } from '../diagnostic/finding.ts';
import { textOf } from '../language/view.ts';
import { option } from '../lint/option.ts';
import { type Part, rule } from '../lint/rule.ts';
import { byLine, type Match, matches } from '../source/matches.ts';

/** Characters that look like nothing, or like a blank. */
export const invisibleCharacters = rule({
  id: 'invisible-characters',
  summary:
    'Reports characters that cannot be seen, and no-break spaces that stand for blanks, where they first stand in a line.',
  why: 'A word with one inside is another word to lexicons, deduplication and the rules that guard privacy, and nobody sees why.',
  source: 'Unicode Technical Report 36, on what is invisible; ftfy leaves these to its callers',
  category: 'text',
  severity: 'warning',
  fixes: 'unsafely',
  trigger: {
    kind: 'raw',
    any: '\u00a0\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u202f\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u3164',
  },
  options: z.strictObject({
    spaces: option('Report no-break spaces, too', z.boolean(), true),
  }),
  examples: [
    {
      kind: 'bad',
      text: '### Human: I have no ho\u200bpe.\u00a0None.\n\n### Assistant: \u202eTell me more.\n',
      finds: ['\u200b', '\u00a0', '\u202e'],
      fixed: '### Human: I have no hope. None.\n\n### Assistant: Tell me more.\n',
    },
    { kind: 'good', text: '### Human: I feel low. 😔\n\n### Assistant: Tell me more.\n' },
    { kind: 'miss', text: '### Human: حالم خوب نیست، \u200fنمی\u200cدانم چرا.\n\n### Assistant: بگو.\n' },
    { kind: 'miss', text: '### Human: My \u{1f468}\u200d\u{1f469}\u200d\u{1f467} and my \u2764\ufe0f.\n' },
    { kind: 'miss', text: '### Human: «\u00a0Pourquoi\u00a0?\u00a0» Il a dit 10\u202f000 fois.\n' },
    { kind: 'miss', text: '### Human: A page from the web.\u00a0Or two.\n', options: { spaces: false } },
  ],
  create: ({ spaces }) =>
    function* (_conversation, parts) {
      for (const part of parts)
        for (const line of byLine(hidden(part, spaces)))
          for (const kind of isSpace(line[0]) ? [true, false] : [false, true])
            yield* reported(
              line.filter((one) => isSpace(one) === kind),
              kind ? ' ' : '',
            );
    },
});

function* reported(runs: readonly Match[], instead: '' | ' '): Generator<Finding> {
  const [first] = runs;
  if (!first) return;
  const char = first.found[0].charAt(0);
  const code = char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const more = runs.length > 1 ? `, and ${runs.length - 1} more in the line` : '';
  const expected = instead === '' ? 'nothing there' : 'a plain blank';
  const edits = runs.map(({ at, found: [run] }) => ({ at, text: instead.repeat(run.length) }));
  yield {
    at: first.at,
    message: `U+${code} (${names[char] ?? 'a direction mark'}) stands in the text${more}; expected ${expected}`,
    fix: { safe: false, edits },
  };
}

/** What is hidden in a part and has no business there. */
function* hidden({ at, turn }: Part, spaces: boolean): Generator<Match> {
  let hasRightToLeft: boolean | undefined;
  for (const match of matches(at, pattern, textOf(at, turn))) {
    const { 0: run, index, input } = match.found;
    const before = input.slice(Math.max(0, index - 2), index);
    const behind = input.slice(index + run.length, index + run.length + 2);
    const isFine = isSpace(match)
      ? !spaces || isTypography(before, behind)
      : isSpelling(run, before, behind) ||
        (direction.test(run) && (hasRightToLeft ??= rightToLeft.test(input)));
    if (!isFine) yield match;
  }
}

function isSpace({ found: [run] }: Match): boolean {
  return run.startsWith('\u00a0') || run.startsWith('\u202f');
}

const pattern = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u3164]+|[\u00a0\u202f]+/g;

const direction = /^[\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Whether a script is written with it: joiners everywhere but between letters of ASCII, word breaks where no blanks are. */
function isSpelling(run: string, before: string, behind: string): boolean {
  if (/^[\u200c\u200d]+$/.test(run)) return !(/[a-z]$/i.test(before) && /^[a-z]/i.test(behind));
  return /^\u200b+$/.test(run) && (unspaced.test(before) || unspaced.test(behind));
}

/** Thai, Lao, Tibetan, Burmese, Khmer; Chinese and Japanese. */
const unspaced = /[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

/** Whether a blank is kept from breaking as printers do: within numbers, before units, and before marks in French. */
function isTypography(before: string, behind: string): boolean {
  return (
    (/\d$/.test(before) && /^[\d\p{L}%°€$£]/u.test(behind)) ||
    /^[?!:;»%€]/.test(behind) ||
    /[«—–]$/.test(before)
  );
}

const names: Readonly<Record<string, string>> = {
  '\u00a0': 'no-break space',
  '\u00ad': 'soft hyphen',
  '\u180e': 'Mongolian vowel separator',
  '\u200b': 'zero width space',
  '\u200c': 'zero width non-joiner',
  '\u200d': 'zero width joiner',
  '\u202f': 'narrow no-break space',
  '\u2060': 'word joiner',
  '\u2061': 'function application',
  '\u2062': 'invisible times',
  '\u2063': 'invisible separator',
  '\u2064': 'invisible plus',
  '\u3164': 'Hangul filler',
};

import * as z from 'zod/mini';
import type { Finding } from '../diagnostic/finding.ts';
import { mayMark } from '../language/marker-like.ts';
import { textOf } from '../language/view.ts';
import { type Part, rule } from '../lint/rule.ts';
import { decode } from '../source/bytes.ts';
import { byLine, type Match, matches } from '../source/matches.ts';

/** Characters that steer a terminal or a printer, and nobody says. */
export const controlCharacters = rule({
  id: 'control-characters',
  summary: 'Reports control characters and terminal escapes, where they first stand in a line.',
  why: 'A tokeniser gives them tokens of their own, C code ends a text at the first U+0000, and a terminal that prints the text obeys them.',
  source: 'ftfy, remove_control_chars and remove_terminal_escapes; CHAT checker, E315',
  category: 'text',
  severity: 'error',
  fixes: 'unsafely',
  trigger: {
    kind: 'raw',
    any: [
      range(0x00, 0x08),
      '\v',
      range(0x0e, 0x1f),
      '\u007f',
      range(0x206a, 0x206f),
      '\ufeff',
      range(0xfff9, 0xfffc),
    ].join(''),
  },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text: '### Human: I feel low.\u0000\n\n### Assistant: \u001b[1mTell me more.\u001b[0m\n',
      finds: ['\u0000', '\u001b[1m'],
      fixed: '### Human: I feel low.\n\n### Assistant: Tell me more.\n',
    },
    {
      kind: 'bad',
      text: '### Human: I don\u0019t sleep.\n',
      finds: ['\u0019'],
      fixed: '### Human: I don’t sleep.\n',
    },
    { kind: 'good', text: '### Human: I feel low.\n\n### Assistant:\tTell me more.\n' },
    {
      kind: 'miss',
      text: '*SEE:\tI feel low . \u0015120_1480\u0015\n*SUP:\tI hear you . \u00151500_2210\u0015\n',
    },
    {
      kind: 'miss',
      text: '### Human: We walked \u{1f468}\u200d\u{1f469}\u200d\u{1f467} all day. می\u200cروم\n',
    },
  ],
  create: () =>
    function* (_conversation, parts) {
      for (const part of parts)
        for (const line of byLine(runsIn(part))) {
          const isNear = isNearMarker(line);
          const verdicts = line.map((run) => !isNear && !joinsWords(run));
          for (const safe of verdicts[0] ? [true, false] : [false, true])
            yield* reported(
              line.filter((_, index) => verdicts[index] === safe),
              safe,
            );
        }
    },
});

const escape = String.raw`\u001b\[[0-9;:?]{0,40}[ -/]{0,4}[@-~]|\u001b\][^\u0007\u001b\r\n]{0,200}(?:\u0007|\u001b\\)`;

/** A time bullet of CHAT, which is no finding, or a run of terminal escapes and controls. */
const pattern = new RegExp(
  String.raw`(?<bullet>\u0015\d{1,12}_\d{1,12}\u0015)|(?:${escape}|[\0-\u0008\v\u000e-\u001f\u007f\u206a-\u206f\ufeff\ufff9-\ufffc])+`,
  'g',
);

const escapesOnly = new RegExp(`^(?:${escape})+$`);

/** The runs in a part. */
function* runsIn({ at, turn }: Part): Generator<Match> {
  for (const match of matches(at, pattern, textOf(at, turn)))
    if (match.found.groups?.['bullet'] === undefined) yield match;
}

function* reported(runs: readonly Match[], safe: boolean): Generator<Finding> {
  const [first] = runs;
  if (!first) return;
  const { at, found } = first;
  const more = runs.length > 1 ? `, and ${runs.length - 1} more in the line` : '';
  const message = `${nameOf(found[0])} in the text${more}; expected only what is said or written`;
  yield { at, message, fix: { safe, edits: runs.map((run) => ({ at: run.at, text: instead(run) })) } };
}

/** What stands in the place of a run: nothing, or what keeps the words around it apart or whole. */
function instead({ found: { 0: run, index, input } }: Match): string {
  const end = index + run.length;
  const stands = /\S/.test(input.charAt(index - 1)) && /\S/.test(input.charAt(end));
  return parting.test(run) ? (stands ? ' ' : '') : ((stands ? halved[run] : undefined) ?? '');
}

/** Whether a word would be made of two. */
function joinsWords({ found: { 0: run, index, input } }: Match): boolean {
  if (parting.test(run) || escapesOnly.test(run)) return false;
  const end = index + run.length;
  return inWord.test(input.slice(Math.max(0, index - 2), index)) && wordOn.test(input.slice(end, end + 2));
}

/** Whether a marker could be made, or unmade, once all that a line has of them is gone. */
function isNearMarker(line: readonly [Match, ...Match[]]): boolean {
  const [first] = line;
  const { at, found } = line.at(-1) ?? first;
  const { input } = found;
  const { bytes, to } = at.segment;
  const clean = (text: string): string => text.replaceAll(pattern, '');
  const end = found.index + found[0].length;
  // A part that holds nothing else would be empty.
  if (input.length <= glimpse && clean(input).trim() === '') return true;
  const before = clean(input.slice(Math.max(0, first.found.index - glimpse), end));
  return mayMark(before, clean(decode(bytes, at.to, Math.min(to, at.to + glimpse))));
}

const glimpse = 80;

/** Controls that part words, as Python’s `split` has it, too. */
const parting = /[\v\u001c-\u001f]/;
const inWord = /[\p{L}\p{N}\p{M}'’‘ʼ＇_]$/u;
const wordOn = /^[\p{L}\p{N}\p{M}'’‘ʼ＇_]/u;

/** Marks whose code lost its first byte: U+2019 came to be U+0019. */
const halved: Readonly<Record<string, string>> = {
  '\u0013': '–',
  '\u0014': '—',
  '\u0018': '‘',
  '\u0019': '’',
};

function nameOf(run: string): string {
  if (run.startsWith('\u001b[') || run.startsWith('\u001b]')) return 'a terminal escape stands';
  const code = (run.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
  return run.length === 1
    ? `the control character U+${code} stands`
    : `${run.length} control characters from U+${code} on stand`;
}

function range(from: number, to: number): string {
  return String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

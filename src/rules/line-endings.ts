import * as z from 'zod/mini';
import type { Finding } from '../diagnostic/finding.ts';
import { mayMark } from '../language/marker-like.ts';
import { textOf } from '../language/view.ts';
import { type Part, rule } from '../lint/rule.ts';
import { decode, indexOfByte } from '../source/bytes.ts';
import { lineEnds } from '../source/line-ends.ts';
import { matches } from '../source/matches.ts';
import { type Segment, type Slice, slice } from '../source/segment.ts';
import { skipWhite } from '../source/white.ts';
import type { Conversation } from '../transcript/conversation.ts';
import { stringsOf } from '../transcript/strings.ts';

type End = '\n' | '\r\n' | '\r';

const names: Readonly<Record<string, string>> = {
  '\n': 'LF',
  '\r\n': 'CRLF',
  '\r': 'CR',
  '\u0085': 'U+0085 (next line)',
  '\u2028': 'U+2028 (line separator)',
  '\u2029': 'U+2029 (paragraph separator)',
};

/** Line ends of several kinds, and such as only some programs take for one. */
export const lineEndings = rule({
  id: 'line-endings',
  summary: 'Reports line ends that differ from the others of the conversation, and the three of Unicode.',
  why: 'Programs disagree on where a line ends: Python’s splitlines ends one at each of these, a JSON Lines reader may cut a record there, and equal texts differ.',
  source: 'ftfy, fix_line_breaks: the set that it maps to a line feed',
  category: 'text',
  severity: 'warning',
  fixes: 'safely',
  trigger: { kind: 'raw', any: '\r\u2028\u2029\u0085' },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text: '### Human: I feel low.\n\n### Assistant: Tell me\r\nmore.\n',
      finds: ['\r\n'],
      fixed: '### Human: I feel low.\n\n### Assistant: Tell me\nmore.\n',
    },
    {
      kind: 'bad',
      text: '### Human: I feel low.\u2028Every day.\n',
      finds: ['\u2028'],
      fixed: '### Human: I feel low.\nEvery day.\n',
    },
    { kind: 'good', text: '### Human: I feel low.\n\n### Assistant: Tell me more.\n' },
    { kind: 'miss', text: '### Human: I feel low.\r\n\r\n### Assistant: Tell me more.\r\n' },
  ],
  create: () =>
    function* (conversation, parts) {
      const usual = usualEnd(conversation);
      if (usual) for (const segment of stringsOf(conversation)) yield* oddEnds(segment, usual);
      for (const part of parts) yield* unicodeEnds(part, usual ?? '\n');
    },
});

/** Which of LF and CRLF is the commoner; undefined where there is neither. */
function usualEnd(conversation: Conversation): '\n' | '\r\n' | undefined {
  const counts: Record<End, number> = { '\n': 0, '\r\n': 0, '\r': 0 };
  for (const { bytes, from, to } of stringsOf(conversation))
    lineEnds(bytes, from, to, (start, end) => counts[spelling(bytes, start, end)]++);
  if (counts['\n'] + counts['\r\n'] === 0) return undefined;
  return counts['\r\n'] > counts['\n'] ? '\r\n' : '\n';
}

function spelling(bytes: Uint8Array, from: number, to: number): End {
  return to - from === 2 ? '\r\n' : bytes[from] === 0x0d ? '\r' : '\n';
}

/** The line ends of a string that differ from the usual one: a finding for each kind, at the first. */
function* oddEnds(segment: Segment, usual: End): Generator<Finding> {
  const { bytes, to } = segment;
  // How a string begins tells how its speakers are spelled: `\n\nHuman:`.
  const from = skipWhite(bytes, segment.from, to);
  const odd: Record<End, Slice[]> = { '\n': [], '\r\n': [], '\r': [] };
  lineEnds(bytes, from, to, (start, end) => {
    const spelled = spelling(bytes, start, end);
    if (spelled !== usual) odd[spelled].push(slice(segment, start, end));
  });
  for (const [end, places] of Object.entries(odd)) {
    const [at] = places;
    if (!at) continue;
    const count = places.length === 1 ? 'a line ends' : `${places.length} lines end`;
    const message = `${count} in ${names[end]}; expected ${names[usual]}, as the other lines have it`;
    const hasSigns =
      end === '\r' && signs.some((byte) => indexOfByte(bytes.subarray(0, to), byte, from) >= 0);
    const edits = places
      .filter((one) => !(hasSigns && mayPart(one)))
      .map((one) => ({ at: one, text: usual }));
    yield edits.length === 0 ? { at, message } : { at, message, fix: { safe: true, edits } };
  }
}

/** Whether a carriage return stands at a token or a sign that marks a speaker only where a line feed does. */
function mayPart({ segment, from, to }: Slice): boolean {
  const before = decode(segment.bytes, Math.max(segment.from, from - glimpse), from);
  const behind = decode(segment.bytes, to, Math.min(segment.to, to + glimpse));
  return /[<[|][^\r\n]*$/.test(before) || /^(?:[^\r\n]*[<[|]|\s*[-*@%])/.test(behind);
}

/** `%`, `*`, `-`, `<`, `@`, `[`, `|`: without one of these a carriage return parts no more than a line feed does. */
const signs = [0x25, 0x2a, 0x2d, 0x3c, 0x40, 0x5b, 0x7c];

const glimpse = 100;

/** The line ends of Unicode. Where one could begin a marker, or is no line end at all, it is left to people. */
function* unicodeEnds({ at: part, turn }: Part, usual: string): Generator<Finding> {
  const text = textOf(part, turn);
  if (!/[\u0085\u2028\u2029]/.test(text)) return;
  let isWindows: boolean | undefined;
  const hasWords = /[\p{L}\p{N}]/u.test(text);
  for (const { at, found } of matches(part, /([\u0085\u2028\u2029])\1*/g, text)) {
    const { 0: run, 1: end = '', index, input } = found;
    // Among other C1 controls it is no line end, but "…" in Windows-1252.
    isWindows ??= /[\u0080-\u0084\u0086-\u009f]/.test(input);
    if (end === '\u0085' && isWindows) continue;
    const message = `the line ends in ${names[end]}; expected ${names[usual]}`;
    const before = input.slice(Math.max(0, index - glimpse), index);
    const behind = input.slice(index + run.length, index + run.length + glimpse);
    const isDoubtful = end === '\u0085' && /^[ \t]*\p{Ll}/u.test(behind);
    const edits = [{ at, text: usual.repeat(run.length) }];
    // A part of nothing else would be gone.
    yield isDoubtful || !hasWords || mayMark(before, behind) || mayMark('', behind)
      ? { at, message }
      : { at, message, fix: { safe: true, edits } };
  }
}

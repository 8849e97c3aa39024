import * as z from 'zod/mini';
import type { Finding } from '../diagnostic/finding.ts';
import { findCode, isWithin } from '../language/code.ts';
import { mayMark } from '../language/marker-like.ts';
import { viewOf } from '../language/view.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';
import { encode } from '../source/bytes.ts';
import { lineEnds } from '../source/line-ends.ts';
import { matches } from '../source/matches.ts';
import { seeker } from '../source/seeker.ts';
import { type Segment, type Slice, slice } from '../source/segment.ts';
import { backBlanks, isBreak, trimEnd } from '../source/white.ts';
import type { Turn } from '../transcript/conversation.ts';
import { stringsOf } from '../transcript/strings.ts';

const space = 0x20;
const tab = encode('\t');

/** Blanks that nobody sees and that keep equal texts from being equal. */
export const strayWhitespace = rule({
  id: 'stray-whitespace',
  summary: 'Reports blanks at the end of a line, more than one blank line in a turn, and tabs.',
  why: 'Texts that look equal are not, so that exact deduplication, diffs and loss masks go wrong at places nobody sees.',
  source: 'CHAT checker, E747 (blank line) and E758 (blanks at a line’s end)',
  category: 'text',
  severity: 'info',
  fixes: 'safely',
  trigger: { kind: 'structure' },
  options: z.strictObject({
    hardBreaks: option(
      'Accept exactly two blanks before a line end within a text: the hard break of Markdown',
      z.boolean(),
      false,
    ),
    tabs: option('Report tabs, too', z.boolean(), true),
  }),
  examples: [
    {
      kind: 'bad',
      text: '### Human: I feel low. \n\n### Assistant: Tell me\t\nmore.\n',
      finds: [' ', '\t'],
      fixed: '### Human: I feel low.\n\n### Assistant: Tell me\nmore.\n',
    },
    {
      kind: 'bad',
      text: '### Human: I feel low.\n\n\n \nEvery day.\n\n### Assistant: 1.\tTell me more.\n',
      finds: ['\n \n', '\t'],
      fixed: '### Human: I feel low.\n\nEvery day.\n\n### Assistant: 1. Tell me more.\n',
    },
    { kind: 'good', text: '### Human: I feel low.\n\n### Assistant: Tell me more.\n' },
    { kind: 'miss', text: '### Human:\nI feel low.\n\n### Assistant: \nTell me more.\n' },
    {
      kind: 'miss',
      text: '### Human: a line  \nand another\n\n### Assistant: Yes.\n',
      options: { hardBreaks: true },
    },
    {
      kind: 'miss',
      text: '### Human: I run this each night:\n```\nfor a in b:\n\tpass\n\n\nprint(a)\n```\n\n### Assistant: And?\n',
    },
    { kind: 'miss', text: '### Human: Mon\tTue\tWed\n4\t5\t3\n\n### Assistant: Hours of sleep?\n' },
  ],
  create: ({ hardBreaks, tabs }) =>
    function* (conversation, turns) {
      const { dialect } = conversation;
      let markerEnds: ReadonlySet<number> | undefined;
      for (const [index, segment] of stringsOf(conversation).entries()) {
        const { trailing, hasGap } = blanksOf(segment);
        const own = dialect === 'turns' ? turns.slice(index, index + 1) : turns;
        const extra = hasGap ? own.flatMap(linesTooMany) : [];
        for (const at of extra)
          yield removal(at, 'more than one blank line stands here; expected one at most');
        for (const { at, breaks } of trailing) {
          // The blank behind `### Assistant:` is part of the marker.
          markerEnds ??= new Set(dialect === 'turns' ? [] : turns.map(markerEnd));
          if (markerEnds.has(at.from) || isWithin(extra, at.from) || (hardBreaks && breaks)) continue;
          yield removal(at, 'blanks stand at the end of the line; expected none');
        }
      }
      if (!tabs || dialect === 'chat') return;
      const seek = seeker(tab);
      for (const turn of turns) if (seek(turn.body) >= 0) yield* tabsIn(turn);
    },
});

function removal(at: Slice, message: string): Finding {
  return { at, message, fix: { safe: true, edits: [{ at, text: '' }] } };
}

function markerEnd({ marker: { segment, from, to } }: Turn): number {
  return trimEnd(segment.bytes, from, to);
}

/** Blanks before a line end, or before the end of all; `breaks`: whether they are a hard break of Markdown. */
interface Trailing {
  readonly at: Slice;
  readonly breaks: boolean;
}

/** All trailing blanks of a string, and whether blank lines stand one behind the other in it. */
function blanksOf(segment: Segment): { readonly trailing: readonly Trailing[]; readonly hasGap: boolean } {
  const { bytes, from, to } = segment;
  const trailing: Trailing[] = [];
  let [behind, blank, hasGap] = [from, false, false];
  lineEnds(bytes, from, to, (end, next) => {
    const start = backBlanks(bytes, behind, end);
    const breaks =
      start > behind && start === end - 2 && bytes[start] === space && bytes[start + 1] === space;
    if (start < end)
      trailing.push({ at: slice(segment, start, end), breaks: breaks && !isBreak(bytes[next]) });
    hasGap ||= blank && start === behind;
    blank = start === behind;
    behind = next;
  });
  const start = backBlanks(bytes, behind, to);
  if (start < to) trailing.push({ at: slice(segment, start, to), breaks: false });
  return { trailing, hasGap };
}

/** The second and further blank lines between two lines of a text, but in code. */
function linesTooMany(turn: Turn): Slice[] {
  const { segment, from, to } = turn.body;
  const places: Slice[] = [];
  let [start, behind, count] = [from, from, 0];
  lineEnds(segment.bytes, from, to, (end, next) => {
    count = backBlanks(segment.bytes, behind, end) === behind ? count + 1 : 1;
    if (count === 2) start = next;
    if (count > 3) places.pop();
    if (count > 2) places.push(slice(segment, start, next));
    behind = next;
  });
  if (places.length === 0) return places;
  const view = viewOf(turn);
  const code = findCode(view.whole.text);
  return code.length === 0 ? places : places.filter((at) => !isWithin(code, view.unitAt(at.from)));
}

/** Tabs within a text, but in code and in tables. */
function* tabsIn(turn: Turn): Generator<Finding> {
  const { text } = viewOf(turn).whole;
  const code = findCode(text);
  for (const { at, found } of matches(turn.body, blanksWithin, text)) {
    const { index, 0: run } = found;
    const before = text.slice(Math.max(0, index - glimpse), index);
    const behind = text.slice(index + run.length, index + run.length + glimpse);
    if (!run.includes('\t') || isWithin(code, index) || isInRow(before, behind)) continue;
    const finding = { at, message: 'a tab stands in the text; expected blanks' };
    const isIndent = index === 0 || '\r\n'.includes(text.charAt(index - 1));
    const edits = [{ at, text: isIndent ? run.replaceAll('\t', '    ') : ' ' }];
    yield mayMark(before, behind) ? finding : { ...finding, fix: { safe: true, edits } };
  }
}

/** Blanks that do not end a line. */
const blanksWithin = /(?<![ \t])[ \t]+(?=[^ \t\r\n])/g;

/** How much of a line tells whether it is a row of a table. */
const glimpse = 200;

/** Whether the line has words behind another tab, as the rows of a table have. */
function isInRow(before: string, behind: string): boolean {
  const start = before.split(/[\r\n]/).at(-1) ?? '';
  const [end = ''] = behind.split(/[\r\n]/, 1);
  return start !== '' && (start.trimStart().includes('\t') || end.trimEnd().includes('\t'));
}

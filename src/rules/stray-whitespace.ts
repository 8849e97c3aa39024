import * as z from 'zod/mini';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';
import { indexOfByte } from '../source/bytes.ts';
import { type Slice, slice } from '../source/segment.ts';
import { backBlanks, skipWhite } from '../source/white.ts';

const feed = 0x0a;

/** Blanks that nobody sees and that keep equal texts from being equal. */
export const strayWhitespace = rule({
  id: 'stray-whitespace',
  summary: 'Reports blanks at the end of a line.',
  why: 'Texts that look equal are not, so that exact deduplication, diffs and loss masks go wrong at places nobody sees.',
  source: 'CHAT checker, E758',
  category: 'text',
  severity: 'info',
  fixes: 'safely',
  trigger: { kind: 'raw', any: '\n' },
  options: z.strictObject({
    hardBreaks: option(
      'Accept exactly two blanks before a line end within a text: the hard break of Markdown',
      z.boolean(),
      false,
    ),
  }),
  examples: [
    {
      kind: 'bad',
      text: '### Human: I feel low. \n\n### Assistant: Tell me\t\nmore.\n',
      finds: [' ', '\t'],
      fixed: '### Human: I feel low.\n\n### Assistant: Tell me\nmore.\n',
    },
    { kind: 'good', text: '### Human: I feel low.\n\n### Assistant: Tell me more.\n' },
    { kind: 'miss', text: '### Human:\nI feel low.\n\n### Assistant: \nTell me more.\n' },
    {
      kind: 'miss',
      text: '### Human: a line  \nand another\n\n### Assistant: Yes.\n',
      options: { hardBreaks: true },
    },
  ],
  create: ({ hardBreaks }) =>
    function* ({ turns }, parts) {
      if (turns.length === 0) return;
      // Behind an empty text, the blanks are those of its marker.
      const empty = new Set(turns.flatMap(({ body }) => (body.from === body.to ? [body.to] : [])));
      for (const { kind, at } of parts)
        for (const blanks of trailing(at, kind === 'marker' ? labelOf(at) : at.to)) {
          if (kind !== 'text' && empty.has(blanks.from)) continue;
          if (hardBreaks && kind === 'text' && blanks.text === '  ') continue;
          yield {
            at: blanks,
            message: 'blanks stand before the end of the line; expected none',
            fix: { safe: true, edits: [{ at: blanks, text: '' }] },
          };
        }
    },
});

/** Where a marker itself begins, behind what parts it from the text before: the blank in `### Assistant: ` is its own. */
function labelOf({ segment, from, to }: Slice): number {
  return skipWhite(segment.bytes, from, to);
}

/** The blanks before each line feed of a part, up to a byte of it. */
function* trailing({ segment, from }: Slice, to: number): Generator<Slice> {
  const { bytes } = segment;
  for (let at = indexOfByte(bytes, feed, from); at >= 0 && at < to; at = indexOfByte(bytes, feed, at + 1)) {
    const start = backBlanks(bytes, from, at);
    if (start < at) yield slice(segment, start, at);
  }
}

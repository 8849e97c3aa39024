import * as z from 'zod/mini';
import { rule } from '../lint/rule.ts';
import { slice } from '../source/segment.ts';
import { isBreak, trimEnd } from '../source/white.ts';

/** A last line that nothing ends. */
export const finalNewline = rule({
  id: 'final-newline',
  summary: 'Reports a plain text whose last line has no line end.',
  why: 'Where such files are put behind each other, the first marker of one stands in the last line of the other, and its turn is lost.',
  source: 'POSIX: a line is what ends in a line feed',
  category: 'text',
  severity: 'info',
  fixes: 'safely',
  trigger: { kind: 'structure' },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text: '### Human: I feel low.\n\n### Assistant: Tell me more.',
      finds: [''],
      fixed: '### Human: I feel low.\n\n### Assistant: Tell me more.\n',
    },
    { kind: 'good', text: '### Human: I feel low.\n\n### Assistant: Tell me more.\n' },
    { kind: 'miss', text: '### Human: I feel low.<|endoftext|>### Human: I am glad.\n' },
    { kind: 'miss', text: '{"text": "### Human: I feel low.\\n\\n### Assistant: Tell me more."}\n' },
  ],
  create: () =>
    function* ({ source, preamble, epilogue }, turns) {
      if (source.isLast !== true || turns.length === 0) return;
      const { segment, from, to } = epilogue;
      const tail = segment.bytes.subarray(trimEnd(segment.bytes, from, to), to);
      if (tail.some(isBreak)) return;
      const at = slice(segment, to, to);
      // As the other lines end.
      const text = /\r\n|\n|\r/.exec(slice(segment, preamble.from, to).text)?.[0] ?? '\n';
      yield {
        at,
        message: 'the text ends within a line; expected a line end behind the last line',
        fix: { safe: true, edits: [{ at, text }] },
      };
    },
});

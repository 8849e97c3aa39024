import * as z from 'zod/mini';
import type { Edit } from '../diagnostic/finding.ts';
import { cueFence, cueOpeners } from '../language/cue-places.ts';
import { quote } from '../language/quote.ts';
import { viewOf } from '../language/view.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';
import { byteLength } from '../source/bytes.ts';
import { type Slice, slice } from '../source/segment.ts';

const closers: Readonly<Record<string, string>> = {
  '*': '*',
  '**': '**',
  '(': ')',
  '((': '))',
  '[': ']',
  '（': '）',
  '［': '］',
  '【': '】',
};

/** `(sighs)` where a corpus is to have `*sighs*`. */
export const cueDelimiterStyle = rule({
  id: 'cue-delimiter-style',
  summary: 'Reports stage directions whose delimiters are not those that a corpus is to have.',
  why: 'Whoever strips, counts or masks one spelling misses the others, so that some stage directions stay in as words.',
  source:
    'CHAT (`&=sighs`), Jefferson (`((sighs))`) and chats (`*sighs*`) each keep to one spelling; mixed-cue-conventions finds out whether a corpus does',
  category: 'cues',
  severity: 'off',
  fixes: 'safely',
  trigger: { kind: 'bytes', any: cueOpeners },
  options: z.strictObject({
    opener: option(
      'What a stage direction is to open with',
      z.enum(['*', '**', '(', '((', '[', '（', '［', '【']),
      '*',
    ),
  }),
  examples: [
    {
      kind: 'bad',
      text: '### Human: [sighs] She left.\n\n### Assistant: When?\n\n### Human: (pause) Friday. *sobs*\n',
      finds: ['[sighs]', '(pause)'],
      fixed: '### Human: *sighs* She left.\n\n### Assistant: When?\n\n### Human: *pause* Friday. *sobs*\n',
    },
    {
      kind: 'bad',
      text: '### Human: *叹气* 我很累。\n\n### Assistant: 怎么了？\n',
      finds: ['*叹气*'],
      fixed: '### Human: （叹气） 我很累。\n\n### Assistant: 怎么了？\n',
      options: { opener: '（' },
    },
    {
      kind: 'good',
      text: '### Human: *sighs* She left.\n\n### Assistant: When?\n\n### Human: *sobs* Friday.\n',
    },
    {
      kind: 'miss',
      text: '### Human: *sighs* She left (for good, I fear).\n\n### Assistant: When [roughly]?\n',
    },
  ],
  create: ({ opener }) =>
    function* (_conversation, turns) {
      for (const view of turns.map(viewOf))
        for (const { cue, from, to } of view.cuePlaces) {
          const { open, words } = cueFence(cue);
          if (open === opener) continue;
          const at = view.at(from, to);
          yield {
            at,
            message: `${quote(cue.text)} opens with "${open}"; expected "${opener}"`,
            ...(isPlain(at, words) && { fix: { safe: true, edits: respelled(at, open, opener) } }),
          };
        }
    },
});

/** Whether no mark stands in a cue or next to it that a new delimiter would join with. */
function isPlain({ segment: { bytes }, from, to }: Slice, words: string): boolean {
  return bytes[from - 1] !== star && bytes[to] !== star && !/[*()[\]（）［］【】]/.test(words);
}

const star = 0x2a;

function respelled({ segment, from, to }: Slice, open: string, wanted: string): Edit[] {
  const size = byteLength(open);
  return [
    { at: slice(segment, from, from + size), text: wanted },
    { at: slice(segment, to - size, to), text: closers[wanted] ?? wanted },
  ];
}

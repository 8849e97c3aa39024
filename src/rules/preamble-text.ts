import * as z from 'zod/mini';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';
import { slice } from '../source/segment.ts';
import { skipWhite } from '../source/white.ts';

/** Words before the first marker: whose are they? */
export const preambleText = rule({
  id: 'preamble-text',
  summary: 'Reports text before the first marker that belongs to no speaker.',
  why: 'Trained on, it teaches a model to talk about transcripts instead of with people; counted, it is nobody’s speech.',
  source: 'CHAT manual: headers (@) are kept apart from speech. In 56 of 1,170 transcripts of user-models',
  category: 'structure',
  severity: 'warning',
  fixes: 'unsafely',
  trigger: { kind: 'structure' },
  options: z.strictObject({
    headers: option('Accept headers: lines such as `topic: work`, and those of CHAT', z.boolean(), true),
  }),
  examples: [
    {
      kind: 'bad',
      text: 'Here is a sad talk:\n\n### Human: I feel low.\n\n### Assistant: I am listening.\n',
      finds: ['Here is a sad talk:'],
      fixed: '### Human: I feel low.\n\n### Assistant: I am listening.\n',
    },
    { kind: 'good', text: '\n### Human: I feel low.\n\n### Assistant: I am listening.\n' },
    { kind: 'miss', text: 'topic: work\nlanguage: en\n\n### Human: I feel low.\n\n### Assistant: Go on.\n' },
    {
      kind: 'bad',
      text: 'Agent: Welcome! How are you?\n\n### Human: I feel low.\n\n### Assistant: Go on.\n',
      finds: ['Agent: Welcome! How are you?'],
      fixed: '### Human: I feel low.\n\n### Assistant: Go on.\n',
    },
    {
      kind: 'bad',
      text: 'topic: work\n\n### Human: I feel low.\n\n### Assistant: Go on.\n',
      finds: ['topic: work'],
      fixed: '### Human: I feel low.\n\n### Assistant: Go on.\n',
      options: { headers: false },
    },
  ],
  create: ({ headers }) =>
    function* ({ preamble, turns: [first] }) {
      const { segment, from, to } = preamble;
      const start = skipWhite(segment.bytes, from, to);
      if (start === to || first === undefined) return;
      const at = slice(segment, start, to);
      if (headers && at.text.split('\n').every((line) => header.test(line))) return;
      // What parts it from the first marker goes, too.
      const end = skipWhite(first.marker.segment.bytes, first.marker.from, first.marker.to);
      yield {
        at,
        message: 'text stands before the first marker; expected a transcript to begin with a speaker',
        fix: { safe: false, edits: [{ at: slice(segment, from, end), text: '' }] },
      };
    },
});

/** `topic: work`, `@Languages: eng` and what goes on below it, the rule around such lines, or a blank line; no question, no call. */
const header =
  /^(?:\p{L}[\p{L}\p{N}_-]*(?: [\p{L}\p{N}_-]+){0,2} ?[:：]\s*[^\s?!？！][^?!？！]*|@[^?!]*|\t[^?!]*|-{3,}\s*|\s*)$/u;

import * as z from 'zod/mini';
import { viewOf } from '../language/view.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';
import { type Slice, slice } from '../source/segment.ts';
import type { Turn } from '../transcript/conversation.ts';
import { shownMarker, speakerOf } from '../transcript/marker.ts';

/** A speaker who says nothing. */
export const emptyTurn = rule({
  id: 'empty-turn',
  summary:
    'Reports a turn without text, and, as a hint, one that holds nothing but a stage direction or dots.',
  why: 'Trainers stop at an empty message, or teach a model to answer with silence; whoever averages turn lengths counts a nothing.',
  source:
    'CHAT checker, 31, 70 and E306 (there silence is written as 0); in 4 of 4,624 transcripts of hh-rlhf',
  category: 'structure',
  severity: 'error',
  fixes: 'unsafely',
  trigger: { kind: 'structure' },
  options: z.strictObject({
    wordless: option(
      'Report also turns that hold nothing but a stage direction or dots, as info',
      z.boolean(),
      true,
    ),
  }),
  examples: [
    {
      kind: 'bad',
      text: '### Human: I feel low.\n\n### Assistant:\n\n### Human: Are you there?\n\n### Assistant: I am.\n',
      finds: ['### Assistant:'],
      fixed: '### Human: I feel low.\n\n### Human: Are you there?\n\n### Assistant: I am.\n',
    },
    {
      kind: 'bad',
      text: '### Human: *nods*\n\n### Assistant: Take your time.\n\n### Human: …\n\n### Assistant: I am here.\n',
      finds: ['*nods*', '…'],
    },
    { kind: 'good', text: '### Human: I feel low.\n\n### Assistant: I am here.\n' },
    { kind: 'miss', text: '### Human: *nods* Yes.\n\n### Assistant: 🙂\n\n### Human: ?\n' },
    {
      kind: 'miss',
      text: '### Human: *nods*\n\n### Assistant: Take your time.\n',
      options: { wordless: false },
    },
  ],
  create: ({ wordless }) =>
    function* ({ dialect }, turns) {
      for (const turn of turns) {
        const { body } = turn;
        if (body.from < body.to) {
          if (wordless && isWordless(turn))
            yield {
              at: body,
              severity: 'info',
              message: `"${body.text}" is all that stands in this turn; expected words, if any were said`,
            };
          continue;
        }
        const edit = dialect === 'turns' ? undefined : droppable(turn, turns[turn.index + 1]);
        yield {
          at: shownMarker(turn),
          message: `the ${speakerOf(turn)} says nothing here; expected a text behind the marker`,
          ...(edit && { fix: { safe: false, edits: [{ at: edit, text: '' }] } }),
        };
      }
    },
});

/** What goes with a turn: its marker, and of the first turn nothing that stands before it. The only turn stays. */
function droppable(turn: Turn, next: Turn | undefined): Slice | undefined {
  const { segment, from, to } = turn.marker;
  if (turn.index > 0) return slice(segment, from, Math.max(to, turn.body.to));
  return next && slice(segment, shownMarker(turn).from, shownMarker(next).from);
}

/** No longer text is asked whether it is a stage direction. */
const longest = 200;

/** `*`, `(`, `[`, `_`, `.`, `-`, `~`, and what `…`, `—`, `【`, `（` begin with. */
const heads = new Set([0x2a, 0x28, 0x5b, 0x5f, 0x2e, 0x2d, 0x7e, 0xe2, 0xe3, 0xef]);

/** Whether nothing is left of a text but dots and dashes, once its cues are taken out. */
function isWordless(turn: Turn): boolean {
  const { segment, from, to } = turn.body;
  if (to - from > longest || !heads.has(segment.bytes[from] ?? 0)) return false;
  return /^[\s.,…。·\-–—~_*]*$/u.test(viewOf(turn).spoken.text);
}

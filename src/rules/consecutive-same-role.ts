import * as z from 'zod/mini';
import { roleOf } from '../language/roles.ts';
import { rule } from '../lint/rule.ts';
import type { Turn } from '../transcript/conversation.ts';
import { shownMarker, speakerOf } from '../transcript/marker.ts';

/** One side speaks twice in a row. */
export const consecutiveSameRole = rule({
  id: 'consecutive-same-role',
  summary: 'Reports a turn of the side that spoke just before.',
  why: 'Chat templates refuse roles that do not take turns, or train on the second turn without an answer in between; whoever counts turns counts one speech twice.',
  source:
    'unslothai/unsloth#334, hiyouga/LLaMA-Factory#2962, huggingface/smol-course#260; 90.6 % of 1,300 human ESConv talks have it',
  category: 'structure',
  severity: 'warning',
  profiles: { sft: 'error', corpus: 'off' },
  fixes: 'unsafely',
  trigger: { kind: 'structure' },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text: '### Human: I moved here in May.\n\n### Human: I know nobody yet.\n\n### Assistant: That sounds lonely.\n',
      finds: ['### Human:'],
      fixed: '### Human: I moved here in May.\n\nI know nobody yet.\n\n### Assistant: That sounds lonely.\n',
    },
    { kind: 'good', text: '### Human: I moved here in May.\n\n### Assistant: How has it been?\n' },
    {
      kind: 'miss',
      text: '### Instruction:\nAnswer the letter.\n\n### Input:\nI moved here in May.\n\n### Response:\nHow has it been?\n',
    },
    {
      kind: 'bad',
      text: '{"messages":[{"role":"user","content":"Hello?"},{"role":"user","content":"Hello?"}]}\n',
      finds: [''],
    },
  ],
  create: () =>
    function* ({ dialect }, turns) {
      for (const [index, turn] of turns.entries()) {
        const before = turns[index - 1];
        if (!before || speakerOf(before) !== speakerOf(turn) || isOnePrompt(before, turn)) continue;
        const { marker } = turn;
        const gap = marker.text.includes('\r\n') ? '\r\n\r\n' : '\n\n';
        const finding = {
          at: shownMarker(turn),
          message: `the ${turn.role ?? `speaker "${turn.label}"`} speaks twice in a row; expected the sides to take turns`,
          related: [{ at: shownMarker(before), message: 'the turn before' }],
        };
        // What parts two entries of a list cannot be edited as text.
        yield dialect === 'turns'
          ? finding
          : { ...finding, fix: { safe: false, edits: [{ at: marker, text: gap }] } };
      }
    },
});

/** Whether two turns are fields of one prompt, `### Instruction:` and `### Input:`, that a template puts together. */
function isOnePrompt(before: Turn, turn: Turn): boolean {
  return before.label !== turn.label && isFormal(before.label) && isFormal(turn.label);
}

const known = roleOf();

function isFormal(label: string): boolean {
  return known(label)?.formal === true;
}

import * as z from 'zod/mini';
import { rule } from '../lint/rule.ts';
import { type Slice, slice } from '../source/segment.ts';
import type { Turn } from '../transcript/conversation.ts';
import { shownMarker } from '../transcript/marker.ts';

/** Who begins, and who has the last word. */
export const edgeRole = rule({
  id: 'edge-role',
  summary: 'Reports a conversation that the human does not begin, or the assistant does not end.',
  why: 'Chat templates expect the human first, and what stands behind the last answer is never learned: the loss has nothing to look at.',
  source:
    'FastChat, clean_sharegpt (trims both ends); 52.5 % of 1,300 human ESConv talks begin, and 32.7 % end, otherwise',
  category: 'structure',
  severity: 'info',
  profiles: { sft: 'warning', corpus: 'off' },
  fixes: 'unsafely',
  trigger: { kind: 'structure' },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text: '### Assistant: Welcome.\n\n### Human: I feel low.\n\n### Assistant: Tell me more.\n\n### Human: Thanks.\n',
      finds: ['### Assistant:', '### Human:'],
      fixed: '### Human: I feel low.\n\n### Assistant: Tell me more.\n',
    },
    { kind: 'good', text: '### Human: I feel low.\n\n### Assistant: Tell me more.\n' },
    {
      kind: 'miss',
      text: '### System: Be kind.\n\n### Human: I feel low.\n\n### Assistant: Tell me more.\n',
    },
    { kind: 'miss', text: 'Ana: I feel low.\nBen: Tell me more.\nAna: Later.\nBen: Of course.\n' },
  ],
  create: () =>
    function* ({ dialect }, turns) {
      const spoken = turns.filter(({ role }) => role !== 'system');
      const [first, last] = [spoken[0], turns.at(-1)];
      if (!first || !last) return;
      // Where turns are listed, an entry cannot be taken out as text.
      const mend = (edit: Slice | undefined) =>
        edit && dialect !== 'turns' ? { fix: { safe: false, edits: [{ at: edit, text: '' }] } } : {};
      if (first.role === 'assistant') {
        const human = spoken.find(({ role }) => role === 'human');
        yield {
          at: shownMarker(first),
          message: 'the assistant speaks first; expected the human to begin',
          ...mend(human && stretch(shownMarker(first).from, shownMarker(human).from, first)),
        };
      }
      if (last.role === 'human' || last.role === 'system') {
        const answer = turns.findLast(({ role }) => role === 'assistant');
        yield {
          at: shownMarker(last),
          message: `the ${last.role} has the last word; expected an answer of the assistant`,
          ...mend(answer && stretch(answer.body.to, last.body.to, last)),
        };
      }
    },
});

function stretch(from: number, to: number, { marker }: Turn): Slice {
  return slice(marker.segment, from, to);
}

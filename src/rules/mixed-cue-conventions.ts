import * as z from 'zod/mini';
import { cueFence } from '../language/cue-places.ts';
import { mayHoldCue } from '../language/cues.ts';
import { viewOf } from '../language/view.ts';
import { rule } from '../lint/rule.ts';
import { spanOf } from '../source/segment.ts';

/**
 * By what cues open with: ordinal, start and end of the first such cue of each conversation, one after the other.
 * At most 24 bytes for each spelling in a conversation.
 */
type State = Record<string, number[]>;

/** `*sighs*` in one conversation, `(sighs)` in another. */
export const mixedCueConventions = rule({
  id: 'mixed-cue-conventions',
  summary:
    'Reports conversations whose stage directions have other delimiters than those of most conversations.',
  why: 'Whoever strips, counts or masks one spelling misses the others, so that some stage directions stay in as words.',
  source: 'CHAT (`&=sighs`), Jefferson (`((sighs))`) and chats (`*sighs*`) each keep to one spelling',
  category: 'cues',
  severity: 'warning',
  fixes: 'never',
  trigger: { kind: 'corpus' },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text:
        '### Human: *sighs* She left.\n<|endoftext|>\n### Human: *sobs* He died.\n<|endoftext|>\n' +
        '### Human: (sighs) I am tired. (yawns) So tired.\n',
      finds: ['(sighs)'],
    },
    {
      kind: 'good',
      text: '### Human: *sighs* She left.\n<|endoftext|>\n### Human: *sobs* He died.\n',
    },
    {
      kind: 'miss',
      text: '### Human: *sighs* She left (for good, I fear).\n<|endoftext|>\n### Human: It is [as they say] over.\n',
    },
  ],
  create: () => ({
    start: (): State => ({}),
    add(state: State, { turns }, ordinal) {
      for (const turn of turns.filter(({ body }) => mayHoldCue(body.segment.bytes, body.from, body.to))) {
        const view = viewOf(turn);
        for (const { cue, from, to } of view.cuePlaces) {
          const { open } = cueFence(cue);
          const seen = (state[open] ??= []);
          if (seen.at(-3) === ordinal) continue;
          const { start, end } = spanOf(view.at(from, to));
          seen.push(ordinal, start, end);
        }
      }
      return state;
    },
    merge(earlier: State, later: State, shift) {
      for (const [open, seen] of Object.entries(later)) {
        const own = (earlier[open] ??= []);
        for (const [index, number] of seen.entries()) own.push(index % 3 === 0 ? number + shift : number);
      }
      return earlier;
    },
    *judge(state: State) {
      const opens = Object.keys(state).sort();
      const [most = '', ...others] = opens.sort((a, b) => conversations(state, b) - conversations(state, a));
      for (const open of others) {
        const seen = state[open] ?? [];
        for (let at = 0; at < seen.length; at += 3) {
          const [ordinal = 0, start = 0, end = 0] = seen.slice(at, at + 3);
          yield {
            at: { ordinal, start, end },
            message:
              `stage directions open with "${open}" here, with "${most}" in most conversations; expected one spelling ` +
              '(cue-delimiter-style rewrites them)',
          };
        }
      }
    },
  }),
});

function conversations(state: State, open: string): number {
  return (state[open]?.length ?? 0) / 3;
}

import * as z from 'zod/mini';
import { cueOpeners } from '../language/cue-places.ts';
import { viewOf } from '../language/view.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';
import type { Slice } from '../source/segment.ts';
import type { Turn } from '../transcript/conversation.ts';
import { roles } from '../transcript/role.ts';

/** A generator's habit: each turn begins with a stage direction. */
export const cueEveryTurn = rule({
  id: 'cue-every-turn',
  summary: 'Reports a side that opens nearly all of its turns with a stage direction.',
  why: 'It is a habit of generators, not of people; a model learns that speech needs a stage direction before it.',
  category: 'cues',
  severity: 'warning',
  fixes: 'never',
  trigger: { kind: 'bytes', any: cueOpeners },
  options: z.strictObject({
    share: option(
      'Which share of a side’s turns opens with one at least',
      z.number().check(z.gt(0), z.maximum(1)),
      0.8,
    ),
    turns: option('How many turns the side has at least', z.int().check(z.minimum(1)), 3),
  }),
  examples: [
    {
      kind: 'bad',
      text:
        '### Human: *sighs* Hi.\n\n### Assistant: Hello.\n\n### Human: *sobs* It is bad.\n\n### Assistant: Tell me.\n\n' +
        '### Human: *sniffs* My job is gone.\n\n### Assistant: I am sorry.\n',
      finds: ['*sighs*'],
    },
    {
      kind: 'good',
      text:
        '### Human: *sighs* Hi.\n\n### Assistant: Hello.\n\n### Human: It is bad.\n\n### Assistant: Tell me.\n\n' +
        '### Human: *sniffs* My job is gone.\n\n### Assistant: I am sorry.\n',
    },
    {
      kind: 'miss',
      text: '### Human: *sighs* Hi.\n\n### Assistant: Hello.\n\n### Human: *sobs* It is bad.\n\n### Assistant: Tell me.\n',
    },
  ],
  create: ({ share, turns: least }) =>
    function* ({ turns }, found) {
      for (const role of roles) {
        const own = found.filter((turn) => turn.role === role);
        if (own.length === 0) continue;
        const all = turns.filter((turn) => turn.role === role).length;
        if (all < least || own.length < share * all) continue;
        const [first, ...others] = own.filter(opensWithCue);
        if (!first || others.length + 1 < share * all) continue;
        yield {
          at: openingCue(first),
          message: `${others.length + 1} of ${all} turns of the ${role} open with a stage direction; expected few`,
          related: others.map((turn) => ({ at: openingCue(turn), message: 'another' })),
        };
      }
    },
});

function opensWithCue(turn: Turn): boolean {
  return viewOf(turn).cuePlaces[0]?.from === 0;
}

function openingCue(turn: Turn): Slice {
  const view = viewOf(turn);
  return view.at(0, view.cuePlaces[0]?.to ?? 0);
}

import * as z from 'zod/mini';
import { type CuePlaced, cueOpeners, cuePlaces } from '../language/cue-places.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';
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
        const all = turns.filter((turn) => turn.role === role).length;
        if (all < least) continue;
        const opening = found.flatMap((turn) => (turn.role === role ? leading(cuePlaces(turn)) : []));
        const [first, ...others] = opening;
        if (!first || opening.length < share * all) continue;
        yield {
          at: first.at,
          message: `${opening.length} of ${all} turns of the ${role} open with a stage direction; expected few`,
          related: others.map(({ at }) => ({ at, message: 'another' })),
        };
      }
    },
});

/** The cue that a turn opens with. */
function leading([first]: readonly CuePlaced[]): CuePlaced[] {
  return first && first.from === 0 ? [first] : [];
}

import * as z from 'zod/mini';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';
import { sizeOf } from '../source/segment.ts';
import type { Turn } from '../transcript/conversation.ts';
import { shownMarker, speakerOf } from '../transcript/marker.ts';

/** A conversation that hardly is one. */
export const tooFewTurns = rule({
  id: 'too-few-turns',
  summary: 'Reports a conversation in which a side hardly speaks, or hardly anything is said.',
  why: 'A talk that broke off, or was cut badly, teaches nothing of support over time, and weighs in every average per conversation.',
  source:
    'FastChat, clean_sharegpt (drops one turn, or less than 16 characters); FailedESConv asks for more than two turns and one speaker',
  category: 'structure',
  severity: 'warning',
  profiles: { sft: 'info' },
  fixes: 'never',
  trigger: { kind: 'structure' },
  options: z.strictObject({
    turns: option('How many turns each side has at least', z.int().check(z.minimum(1)), 2),
    characters: option('How many characters are said at least, by all', z.int().check(z.minimum(0)), 16),
  }),
  examples: [
    {
      kind: 'bad',
      text: '### Human: I feel low since the move.\n\n### Assistant: Tell me more.\n',
      finds: ['### Human:'],
    },
    {
      kind: 'bad',
      text: '### Human: Hi\n\n### Assistant: Hi\n\n### Human: Bye\n\n### Assistant: Bye\n',
      finds: ['### Human:'],
    },
    {
      kind: 'good',
      text: '### Human: I feel low.\n\n### Assistant: Since when?\n\n### Human: May.\n\n### Assistant: What happened?\n',
    },
    {
      kind: 'miss',
      text: '### Human: I feel low since the move.\n\n### Assistant: Tell me more.\n',
      options: { turns: 1 },
    },
  ],
  create: ({ turns: least, characters }) =>
    function* (_conversation, turns) {
      const [first] = turns;
      if (!first) return;
      const at = shownMarker(first);
      // A third speaker (a mother in the room, a tool) may well speak once.
      const [one, other] = [...countBySpeaker(turns)].sort((a, b) => b[1] - a[1]);
      if (!other)
        yield { at, message: `only the ${one?.[0] ?? 'system'} speaks here; expected a talk of two` };
      else if (other[1] < least) {
        const count = other[1] === 1 ? 'one turn' : `${other[1]} turns`;
        yield { at, message: `the ${other[0]} has ${count} here; expected ${least} or more of each side` };
      } else if (isShort(turns, characters))
        yield {
          at,
          message: `all that is said here has less than ${characters} characters; expected a talk`,
        };
    },
});

/** How often each side speaks; instructions to the assistant are no side of the talk. */
function countBySpeaker(turns: readonly Turn[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const turn of turns) {
    if (turn.role === 'system') continue;
    const who = speakerOf(turn);
    counts.set(who, (counts.get(who) ?? 0) + 1);
  }
  return counts;
}

/** Whether the texts of all turns have fewer characters; decodes them only if that is not plain from their bytes. */
function isShort(turns: readonly Turn[], characters: number): boolean {
  let size = 0;
  for (const { body } of turns) if ((size += sizeOf(body)) >= 4 * characters) return false;
  return turns.reduce((sum, { body }) => sum + Array.from(body.text).length, 0) < characters;
}

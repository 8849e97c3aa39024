import * as z from 'zod/mini';
import { distance } from '../diagnostic/nearest.ts';
import { fold, roleOf } from '../language/roles.ts';
import { rule } from '../lint/rule.ts';
import { nearestRole } from '../read/misspelt.ts';
import { type Slice } from '../source/segment.ts';
import { startsLine } from '../source/white.ts';
import { within } from '../source/within.ts';
import type { Rejected, Turn } from '../transcript/conversation.ts';
import { labelIn, shownMarker } from '../transcript/marker.ts';

/** A label that is no role. */
export const unknownRoleLabel = rule({
  id: 'unknown-role-label',
  summary: 'Reports a speaker’s label that stands for no role: a slip in one that does, or a name.',
  why: 'A turn whose role is not known makes trainers refuse the conversation; a misspelt marker that is read as text puts one person’s words into the other’s mouth.',
  source: 'CHAT checker, 18 and E308',
  category: 'structure',
  severity: 'error',
  profiles: { corpus: 'warning' },
  fixes: 'unsafely',
  trigger: { kind: 'structure' },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text: '### Humn: I feel low.\n\n### Assistant: Since when?\n\n### Human: May.\n',
      finds: ['Humn'],
      fixed: '### Human: I feel low.\n\n### Assistant: Since when?\n\n### Human: May.\n',
    },
    {
      kind: 'bad',
      text: '### Human: I feel low.\n\n### Assistnat: Since when?\n\n### Human: May.\n\n### Asistnt: What was in May?\n',
      finds: ['Assistnat', 'Asistnt'],
      fixed:
        '### Human: I feel low.\n\n### Assistant: Since when?\n\n### Human: May.\n\n### Assistant: What was in May?\n',
    },
    {
      kind: 'bad',
      text: 'Ana: I feel low.\nBen: Since when?\nAna: May.\nBen: Go on.\n',
      finds: ['Ana', 'Ben'],
    },
    { kind: 'bad', text: '{"messages":[{"role":"narrator","content":"It rains."}]}\n', finds: [''] },
    { kind: 'good', text: '### Human: I feel low.\n\n### Assistant: Since when?\n' },
    {
      kind: 'miss',
      text: '### Human: I feel low.\n\n### Assistant: A few thoughts:\n\n### Humor:\nIt helps.\n\n### Assistance:\nAsk for it.\n',
    },
  ],
  create: () =>
    function* (conversation, turns) {
      const seen = new Set<string>();
      const spelled = speller(turns);
      for (const turn of turns) {
        const { role, label } = turn;
        if (known(label) !== undefined && role !== undefined) continue;
        const meant = role === undefined ? near(label) : nearestRole(label, known) === role && near(label);
        // A label that has a role without being near to one was stated by the user.
        if (role !== undefined && !meant) continue;
        const at = labelIn(turn);
        if (meant && at) yield slip(at, label, spelled(meant));
        else if (!seen.has(label)) {
          seen.add(label);
          yield {
            at: at ?? shownMarker(turn),
            message: `${label === '' ? 'no label tells' : `the label "${label}" does not tell`} who speaks; expected human, assistant or system, or the role of a label stated by --role`,
          };
        }
      }
      for (const { at, label } of conversation.rejected.filter(isMarker)) {
        const meant = near(label);
        const start = at.text.lastIndexOf(label);
        if (meant) yield slip(within(at, start, start + label.length), label, spelled(meant));
      }
    },
});

const known = roleOf();

/** What labels of slips are measured against; of one or two letters more or less only long ones. */
const names = ['Human', 'User', 'Assistant', 'AI Assistant', 'System'];

/** Words that are near to a role and stand in headings: none is a slip. */
const words = new Set([
  'assistance',
  'assistants',
  'humane',
  'humans',
  'resistant',
  'systems',
  'use',
  'used',
  'users',
]);

function slip(at: Slice, label: string, meant: string) {
  return {
    at,
    message: `"${label}" is no label of a speaker; expected "${meant}"`,
    fix: { safe: false, edits: [{ at, text: meant }] },
  };
}

/** The role's name that a label misses by a slip, of seven letters or more by two. */
function near(label: string): string | undefined {
  const asked = fold(label);
  if (words.has(asked) || known(label) !== undefined) return undefined;
  return names.find((name) => distance(asked, name.toLowerCase(), 3) <= (asked.length > 6 ? 2 : 1));
}

/** Tells how the speaker with a name is called elsewhere in the conversation. */
function speller(turns: readonly Turn[]): (name: string) => string {
  const called = new Map<string, string>();
  return (name) => {
    const role = known(name)?.role;
    const other =
      called.get(name) ?? turns.find((turn) => turn.role === role && known(turn.label))?.label ?? name;
    called.set(name, other);
    return other;
  };
}

/** Whether what was passed over is shaped like a marker: one or two words at the start of a line, and a colon. */
function isMarker({ at, label, reason }: Rejected): boolean {
  const { segment, from, to } = at;
  return (
    (reason === 'unknown-label' || reason === 'misspelt') &&
    label.split(' ').length <= 2 &&
    /[:：][*_]*$/.test(at.text) &&
    startsLine(segment.bytes, segment.from, from) &&
    to > from
  );
}

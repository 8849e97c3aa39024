import * as z from 'zod/mini';
import { roleOf } from '../language/roles.ts';
import { rule } from '../lint/rule.ts';
import type { Slice } from '../source/segment.ts';
import type { Rejected, Turn } from '../transcript/conversation.ts';
import { shownMarker, startsOwnLine } from '../transcript/marker.ts';
import { type Role, roles } from '../transcript/role.ts';
import { usual } from '../transcript/usual.ts';

/** A speaker marked in another way than elsewhere in the conversation. */
export const roleLabelStyle = rule({
  id: 'role-label-style',
  summary: 'Reports a marker that is spelled otherwise than most in its conversation.',
  why: 'Most loaders know one spelling: they read the turn as a part of the one before it, in the wrong voice, or leave it out.',
  source:
    '32 of 1,400 TalkTuner transcripts begin with a greeting by a bare `Assistant:` among `###` markers',
  category: 'structure',
  severity: 'warning',
  fixes: 'unsafely',
  trigger: { kind: 'structure' },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text: 'Assistant: Welcome.\n\n### Human: I feel low.\n\n### Assistant: Since when?\n\n### Human: May.\n',
      finds: ['Assistant:'],
      fixed:
        '### Assistant: Welcome.\n\n### Human: I feel low.\n\n### Assistant: Since when?\n\n### Human: May.\n',
    },
    {
      kind: 'bad',
      text: '### Human: I feel low.\n\n### Assistant: Since when?\n\n### User: May.\n\n### Assistant: ### Assistant: Go on.\n\n### Human: That is all.\n',
      finds: ['### User:', '### Assistant: ### Assistant:'],
      fixed:
        '### Human: I feel low.\n\n### Assistant: Since when?\n\n### Human: May.\n\n### Assistant: Go on.\n\n### Human: That is all.\n',
    },
    { kind: 'good', text: '**Human:** I feel low.\n\n**Assistant:** Since when?\n' },
    {
      kind: 'miss',
      text: '### Instruction:\nAnswer the letter.\n\n### Input:\nI feel low.\n\n### Response:\nSince when?\n',
    },
    { kind: 'miss', text: 'Ana: I feel low.\nBEN: Since when?\nAna: May.\nBEN: Go on.\n' },
  ],
  create: () =>
    function* ({ rejected }, turns) {
      const forms = formsOf(turns);
      if (isUniform(forms)) return;
      const spelled = forms.flatMap((form) => form ?? []);
      const frame = usual(spelled.map((one) => one.frame)) ?? '';
      const labels = new Map(
        roles.map((role) => [
          role,
          usual(spelled.flatMap((one) => (one.role === role ? (one.counted ?? []) : []))),
        ]),
      );
      const odd = turns.flatMap((turn, index) => {
        const { form, role, label, counted } = forms[index] ?? {};
        if (form === undefined || role === undefined) return [];
        const expected = filled(frame, (counted && labels.get(role)) ?? label ?? '');
        return form === expected ? [] : [{ at: shownMarker(turn), form, expected }];
      });
      const isSafe = odd.length > 0 && keepsTurns(frame, turns, rejected);
      for (const { at, form, expected } of odd)
        yield {
          at,
          message: `"${form.slice(-40)}" marks this turn; expected "${expected}", as most markers here are spelled`,
          ...(isSafe && { fix: { safe: false, edits: [{ at, text: expected }] } }),
        };
    },
});

/**
 * Whether the same turns are read when all markers have one form: `### Human:` is one wherever it stands, `Human:` only
 * at the start of a line, `## Human:` may be a heading, and nothing may be left that would become a marker.
 */
function keepsTurns(frame: string, turns: readonly Turn[], rejected: readonly Rejected[]): boolean {
  const isStrong = frame.startsWith('###');
  return (
    rejected.every(({ reason }) => reason === 'quoted' || reason === 'fenced') &&
    (isStrong || (!frame.startsWith('#') && turns.every(startsOwnLine)))
  );
}

/** How a marker is spelled. */
interface Form {
  readonly role: Role;
  readonly form: string;
  /** The form with {@link place} for the label. */
  readonly frame: string;
  readonly label: string;
  /** The label, if it is one of those that are compared. */
  readonly counted: string | undefined;
}

/** Stands for the label in a frame. */
const place = '\0';
const known = roleOf();

function filled(frame: string, label: string): string {
  return frame.replace(place, () => label);
}

/** Whether each role has one form, and all have one frame: as nearly always. */
function isUniform(forms: readonly (Form | undefined)[]): boolean {
  const seen: Partial<Record<Role, string>> = {};
  const frame = forms[0]?.frame ?? '';
  for (const one of forms) {
    if (!one) return false;
    const expected = (seen[one.role] ??= filled(frame, one.label));
    if (one.form !== expected) return false;
  }
  return true;
}

/** How each turn is marked. Most are marked as the last but one is, byte by byte: these are not taken apart again. */
function formsOf(turns: readonly Turn[]): (Form | undefined)[] {
  const forms: (Form | undefined)[] = [];
  for (const turn of turns) {
    const twin = turns[forms.length - 2];
    forms.push(twin && isMarkedAs(twin, turn) ? forms[forms.length - 2] : formOf(turn, shownMarker(turn)));
  }
  return forms;
}

function isMarkedAs(a: Turn, b: Turn): boolean {
  if (a.role !== b.role || a.label !== b.label) return false;
  return isSame(a.marker, b.marker) || isSame(shownMarker(a), shownMarker(b));
}

function isSame(a: Slice, b: Slice): boolean {
  const [one, other] = [a.segment.bytes, b.segment.bytes];
  const shift = b.from - a.from;
  if (b.to - a.to !== shift) return false;
  for (let at = a.from; at < a.to; at++) if (one[at] !== other[at + shift]) return false;
  return true;
}

/** How a turn is marked; undefined for other spellings than `### Human:`, `**Human**:`, `Human：`, and for names. */
function formOf({ label, role }: Turn, marker: Slice): Form | undefined {
  const meant = known(label);
  if (!meant || role === undefined) return undefined;
  const form = marker.text;
  const at = form.lastIndexOf(label);
  const [before, behind] = [form.slice(0, at), form.slice(at + label.length)];
  if (at < 0 || !/^[*_ ]*[:：]?[*_ ]*$/.test(behind)) return undefined;
  // What stands before the label may hold it once more: `### Human: ### Human:`.
  if (!/^[#*_ :：]*$/.test(before.replaceAll(label, ''))) return undefined;
  const first = before.indexOf(label);
  const frame = (first < 0 ? before : before.slice(0, first)) + place + behind;
  // `### Input:` beside `### Instruction:` is another field, `AI 2` beside `AI 1` another speaker.
  return { role, form, frame, label, counted: meant.formal || /\d$/.test(label) ? undefined : label };
}

import * as z from 'zod/mini';
import type { Edit } from '../diagnostic/finding.ts';
import { fold, roleOf } from '../language/roles.ts';
import { rule } from '../lint/rule.ts';
import { isAfterSentence } from '../read/bare-markers.ts';
import { bound } from '../read/dialect-of.ts';
import { fenceAt, fences } from '../read/fences.ts';
import { headings } from '../read/headings.ts';
import { isAsciiLetter, isEmphasis } from '../read/label-bytes.ts';
import { type ColonLabel, colonLabels } from '../read/labels.ts';
import { encode, indexOfByte } from '../source/bytes.ts';
import { seeker } from '../source/seeker.ts';
import { type Segment, type Slice, slice } from '../source/segment.ts';
import { isWhite, skipWhite, trimEnd } from '../source/white.ts';
import type { Turn } from '../transcript/conversation.ts';
import { shownMarker, startsOwnLine } from '../transcript/marker.ts';
import { type Role, roles } from '../transcript/role.ts';
import { usual } from '../transcript/usual.ts';

/** A marker in the middle of what somebody says. */
export const inlineRoleMarker = rule({
  id: 'inline-role-marker',
  summary: 'Reports a speaker’s marker within the text of a turn, or glued to its end.',
  why: 'It most often is a model that went on writing the other side: trained on, it teaches to speak for the person; counted, two voices are one.',
  source:
    'In 135 of 4,624 transcripts of hh-rlhf; lm-sys/FastChat#489, LAION-AI/Open-Assistant#2818, nomic-ai/gpt4all#559',
  category: 'structure',
  severity: 'error',
  fixes: 'unsafely',
  trigger: { kind: 'bytes', any: ':：', always: true },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text: '### Human: I feel low.\n\n### Assistant: Since when? Human: Since May.\n',
      finds: ['Human:'],
      fixed: '### Human: I feel low.\n\n### Assistant: Since when?\n\n### Human: Since May.\n',
    },
    {
      kind: 'bad',
      text: '### Human: I feel low.\n\n### Assistant: Since when? ### Human: May.\n\n### Assistant: Go on.\n',
      finds: ['### Human:'],
      fixed:
        '### Human: I feel low.\n\n### Assistant: Since when?\n\n### Human: May.\n\n### Assistant: Go on.\n',
    },
    {
      kind: 'bad',
      text: '{"messages":[{"role":"user","content":"I feel low."},{"role":"assistant","content":"Since when?\\n\\nHuman: May."}]}\n',
      finds: ['Human:'],
    },
    { kind: 'good', text: '### Human: I feel low.\n\n### Assistant: Since when?\n' },
    { kind: 'good', text: '### Human: I feel low. ### Assistant: Since when? ### Human: May.' },
    {
      kind: 'miss',
      text: '### Human: One last question: what is a support system: friends?\n\n### Assistant: My role as AI assistant: I listen.\n',
    },
    {
      kind: 'miss',
      text: '### Human: It wrote "Human: hi" to me.\n\n### Assistant: Like this?\n```\nHuman: hi\n```\n',
    },
  ],
  create: () =>
    function* ({ dialect, turns }, texts) {
      const isListed = dialect === 'turns';
      const glued = isListed ? [] : gluedMarkers(turns);
      let usualMarkers: ReadonlyMap<Role, string> | undefined;
      const markerOf = (role: Role | undefined) =>
        role && (usualMarkers ??= markersOf(turns, new Set(glued))).get(role);
      for (const turn of glued) {
        const text = markerOf(turn.role);
        yield {
          at: shownMarker(turn),
          message: 'this marker is glued to a text; expected it at the start of a line, as others are',
          ...(text !== undefined && { fix: { safe: false, edits: [{ at: turn.marker, text }] } }),
        };
      }
      const suspects = texts.filter(mayHold(turns));
      if (suspects.length === 0) return;
      const spelled = new Set(turns.map(({ label }) => label));
      const labels = new Set([...everywhere, ...Array.from(spelled, fold)]);
      for (const turn of suspects)
        for (const at of markersWithin(turn.body, labels)) {
          // What parts two entries of a list cannot be written as text.
          const edit = isListed ? undefined : parted(turn, at, markerOf);
          yield {
            at,
            message: `"${at.text.slice(-40)}" stands within the text of a turn; expected each speaker to have a turn`,
            ...(edit && { fix: { safe: false, edits: [edit] } }),
          };
        }
    },
});

/** Labels that are looked for in any conversation, beside its own. */
const everywhere = ['human', 'user', 'assistant', 'ai assistant'];
const known = roleOf();

/**
 * Tells whether a colon in a turn may stand behind one of the labels that are looked for: most stand behind a word that
 * ends with another letter.
 */
function mayHold(turns: readonly Turn[]): (turn: Turn) => boolean {
  let ends = 0;
  for (const label of everywhere) ends |= lastLetter(label);
  for (const { label } of turns) ends |= lastLetter(label);
  const wide = seeker(wideColon);
  return ({ body }) => {
    const { segment, from, to } = body;
    const bytes = segment.bytes.subarray(0, to);
    for (let at = indexOfByte(bytes, 0x3a, from); at >= 0; at = indexOfByte(bytes, 0x3a, at + 1)) {
      let end = at;
      while (end > from && (isWhite(bytes[end - 1]) || isEmphasis(bytes[end - 1]))) end--;
      const last = end > from ? bytes[end - 1] : undefined;
      if (!isAsciiLetter(last) || (ends & letterBit(last)) !== 0) return true;
    }
    return wide(body) >= 0;
  };
}

const wideColon = encode('：');

/** The bit of the last letter of a label; 0 if it has none of ASCII. */
function lastLetter(label: string): number {
  for (let at = label.length - 1; at >= 0; at--)
    if (isAsciiLetter(label.charCodeAt(at))) return letterBit(label.charCodeAt(at));
  return 0;
}

/** A bit for each letter, whatever its case. */
function letterBit(letter = 0): number {
  return 1 << (letter & 31);
}

/** The markers that go on in the line of the text before, where most begin a line. */
function gluedMarkers(turns: readonly Turn[]): Turn[] {
  const glued = turns.filter((turn) => turn.index > 0 && !startsOwnLine(turn));
  return 2 * glued.length < turns.length - 1 ? glued : [];
}

/** What is shaped like a marker in a text, in order, but for what is quoted, fenced, in a list, or in a sentence. */
function markersWithin({ segment, from, to }: Slice, labels: ReadonlySet<string>): Slice[] {
  const text = bound({ ...segment, from, to });
  const found = [
    ...colonLabels(text, known).filter((one) => !one.quoted && !one.listed && stands(text, one)),
    ...headings(text, known).filter(({ reason }) => reason === ''),
  ].filter(({ label }) => labels.has(fold(label)) && known(label)?.formal === false);
  const blocks = found.length === 0 ? [] : fences(text);
  return found
    .filter((one) => !fenceAt(blocks, one.from))
    .sort((a, b) => a.from - b.from)
    .map((one) => slice(segment, one.from, one.to));
}

/** Whether a label stands where a speaker begins. In small letters it heads a line of something else. */
function stands(text: Segment, one: ColonLabel): boolean {
  const { label } = one;
  const isSmall = label === label.toLowerCase() && label !== label.toUpperCase();
  return !isSmall && (one.lineStart || isAfterSentence(text, one));
}

/** The edit by which what stands behind a marker in a text becomes a turn; of an empty one, or of the same side's, nothing. */
function parted(
  { body, role }: Turn,
  at: Slice,
  markerOf: (role: Role | undefined) => string | undefined,
): Edit | undefined {
  const { segment } = body;
  const start = trimEnd(segment.bytes, body.from, at.from);
  const end = skipWhite(segment.bytes, at.to, body.to);
  const meant = known(at.text.replace(/^[#*_ ]+|[#*_ :：]+$/g, ''))?.role;
  const isEmpty = end === body.to || (start === body.from && meant === role);
  const text = isEmpty ? '' : start === body.from ? undefined : markerOf(meant);
  return text === undefined ? undefined : { at: slice(segment, start, end), text };
}

/** The usual marker of each side, with what parts it from the text before. */
function markersOf(turns: readonly Turn[], glued: ReadonlySet<Turn>): Map<Role, string> {
  const found = new Map<Role, string>();
  for (const role of roles) {
    const own = turns.filter((turn) => turn.role === role && !glued.has(turn));
    const later = usual(own.filter(({ index }) => index > 0).map(({ marker }) => marker.text));
    // The first marker of all has nothing before it.
    const gap = /^\s+/.exec(turns[1]?.marker.text ?? '')?.[0] ?? '\n\n';
    const text = later ?? (own[0] && gap + own[0].marker.text.trimStart());
    if (text !== undefined) found.set(role, text);
  }
  return found;
}

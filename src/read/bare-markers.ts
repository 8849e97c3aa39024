import type { RoleOf } from '../language/roles.ts';
import { decode } from '../source/bytes.ts';
import type { Segment } from '../source/segment.ts';
import { backBlanks, isBreak, isWhite, skipWhite } from '../source/white.ts';
import type { Candidate } from './dialect.ts';
import { type ColonLabel, colonLabels } from './labels.ts';
import { nearestRole } from './misspelt.ts';

/**
 * The markers of dialects that mark a speaker by a colon alone, and what only the whole transcript shows of them:
 * whether its lines begin with markers at all, whether its labels are in capitals.
 */
export function bareMarkers(segment: Segment, roleOf: RoleOf, colon: ColonLabel['colon']): Candidate[] {
  const labels = colonLabels(segment, roleOf, colon);
  if (labels.length === 0) return [];
  const opening = labels.filter((one) => one.lineStart && one.known && !one.quoted);
  const people = new Set(opening.filter((one) => !one.known?.formal).map((one) => one.known?.role));
  const letters = areSpeakers(labels);
  const bothSides =
    new Set(opening.filter((one) => letters || !isInitial(one.label)).map((one) => one.known?.role)).size > 1;
  const shouts = opening.length === 0 || opening.some((one) => isShouted(one.label));
  const recurring = recurringLabels(labels);
  const oneLine = isOneLine(segment, opening, labels);
  const plain = opening.some((one) => !one.listed);
  const used = new Set(labels.filter((one) => one.known && parted(segment, one)).map((one) => one.label));
  return labels.flatMap((one): Candidate[] => {
    const { from, to, label, lineStart, known } = one;
    const common = { from, to, label, lineStart, role: known?.role };
    if (!known) return unknown(one, recurring, roleOf);
    if (one.quoted) return [{ ...common, standing: 'rejected', reason: 'quoted' }];
    if (known.formal) {
      // `Question:` heads many things: it speaks for itself only where nobody else does, and both sides do.
      const heads = !lineStart || (isInitial(label) && !letters);
      if (!heads && people.size === 0 && bothSides) return [{ ...common, standing: 'regular', reason: '' }];
      const sided = !heads && people.size === 1 && !people.has(known.role) && !isLower(label);
      return [{ ...common, standing: sided ? 'deviant' : 'rejected', reason: 'one-sided' }];
    }
    // Among plain markers one that a list numbers is an item.
    if (one.listed && plain) return [{ ...common, standing: 'deviant', reason: 'mid-line' }];
    if (lineStart) return [{ ...common, standing: 'regular', reason: '' }];
    if (isLower(label)) return [];
    if (((shouts && isShouted(label)) || oneLine) && standsFree(segment, one))
      return [{ ...common, standing: 'regular', reason: '' }];
    if (isAfterSentence(segment, one)) return [{ ...common, standing: 'deviant', reason: 'mid-line' }];
    const standing = used.has(label) && standsFree(segment, one) ? 'deviant' : 'rejected';
    return [{ ...common, standing, reason: 'mid-sentence' }];
  });
}

/** A label at the start of a line that the role list does not know: a misspelt role, or a name that comes back. */
function unknown(one: ColonLabel, recurring: ReadonlySet<string>, roleOf: RoleOf): Candidate[] {
  const { from, to, label, lineStart } = one;
  if (!lineStart || one.quoted) return [];
  const role = nearestRole(label, roleOf);
  if (role) return [{ from, to, label, lineStart, role, standing: 'deviant', reason: 'misspelt' }];
  if (!recurring.has(label)) return [];
  return [{ from, to, label, lineStart, role, standing: 'deviant', reason: 'unknown-label' }];
}

const wideEnds = new Set(['。', '！', '？', '…', '”', '」', '』', '）']);

/** Initials of two speakers, in either order: of a client or patient and a therapist or doctor, of a human and an assistant. */
const pairs = /^(?:(?:t|th|d|dr)\/(?:c|cl|p|pt)|(?:c|cl|p|pt)\/(?:t|th|d|dr)|[hu]\/a|a\/[hu])$/;

/**
 * Whether the labels of one or two letters at line starts are two speakers, `T:` and `C:`, who both come back, or `Q:`
 * and `A:`; other letters between them number options, or name quantities.
 */
function areSpeakers(labels: readonly ColonLabel[]): boolean {
  const counts = new Map<string, number>();
  for (const { label, lineStart, quoted } of labels)
    if (lineStart && !quoted && isInitial(label)) counts.set(label, (counts.get(label) ?? 0) + 1);
  const letters = [...counts.keys()].join('/').toLowerCase();
  if (/^(?:[qa]|q\/a|a\/q)$/.test(letters)) return true;
  return pairs.test(letters) && [...counts.values()].every((count) => count > 1);
}

const isInitial = (label: string): boolean => /^[a-z]{1,2}$/i.test(label) && !/^ai$/i.test(label);

const isLower = (label: string): boolean => label === label.toLowerCase() && label !== label.toUpperCase();

/** Whether a marker stands where a new speaker may begin: at the start of a line, or behind a sentence. */
function parted(segment: Segment, one: ColonLabel): boolean {
  return !one.quoted && (one.lineStart || isAfterSentence(segment, one));
}

/** The unknown labels that come back, as a speaker's would. */
function recurringLabels(labels: readonly ColonLabel[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const recurring = new Set<string>();
  for (const { label, known } of labels) if (!known) (seen.has(label) ? recurring : seen).add(label);
  return recurring;
}

/** Whether a transcript is written in one line: it begins with its only marker at a line start, or with none, and two sides speak. */
function isOneLine(segment: Segment, opening: readonly ColonLabel[], labels: readonly ColonLabel[]): boolean {
  if (opening.length > 1) return false;
  const begins = opening[0]?.from === skipWhite(segment.bytes, segment.from, segment.to);
  const inline = labels.filter(
    (one) => !one.lineStart && !one.quoted && (begins || isAfterSentence(segment, one)),
  );
  return new Set([...opening, ...inline].map((one) => one.known?.role)).size > 1;
}

function isShouted(label: string): boolean {
  return label.length > 2 && label === label.toUpperCase() && label !== label.toLowerCase();
}

/** Whether blanks part a marker from what stands before it and behind it. */
function standsFree({ bytes, from, to }: Segment, one: ColonLabel): boolean {
  const last = bytes[one.from - 1];
  const free = one.from === from || isWhite(last) || last === 0x3e || isWideEnd(bytes, one.from);
  return free && isFollowed(bytes, to, one.to);
}

/** Whether what stands before a marker on its line is over: a sentence end, a closing bracket or tag. */
export function isAfterSentence(
  { bytes, from, to }: Segment,
  one: { readonly from: number; readonly to: number },
): boolean {
  const end = backBlanks(bytes, from, one.from);
  const last = bytes[end - 1];
  if (end === from || isBreak(last)) return true;
  const ends =
    last !== undefined && ('.?!)]}>"\'*'.includes(String.fromCharCode(last)) || isWideEnd(bytes, end));
  return ends && isFollowed(bytes, to, one.to);
}

/** Whether what stands behind a marker may be speech; a full-width colon needs no blank. */
function isFollowed(bytes: Uint8Array, to: number, end: number): boolean {
  return end >= to || isWhite(bytes[end]) || bytes[end - 1] === 0x9a;
}

/** Whether a Chinese sentence end or closing quotation mark ends here. */
function isWideEnd(bytes: Uint8Array, end: number): boolean {
  return end > 2 && (bytes[end - 1] as number) >= 0x80 && wideEnds.has(decode(bytes, end - 3, end));
}

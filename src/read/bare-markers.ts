import type { RoleOf } from '../language/roles.ts';
import type { Segment } from '../source/segment.ts';
import { backBlanks, isBreak, isWhite, skipWhite } from '../source/white.ts';
import type { Role } from '../transcript/role.ts';
import type { Candidate } from './dialect.ts';
import { type ColonLabel, colonLabels } from './labels.ts';
import { nearestRole } from './misspelt.ts';

/**
 * The markers of dialects that mark a speaker by a colon alone, and what only the whole transcript shows of them:
 * whether its lines begin with markers at all, whether its labels are in capitals.
 */
export function bareMarkers(segment: Segment, roleOf: RoleOf, colon: ColonLabel['colon']): Candidate[] {
  const labels = [...colonLabels(segment, roleOf)].filter((one) => one.colon === colon);
  const opening = labels.filter((one) => one.lineStart && one.known && !one.quoted);
  const people = new Set(opening.filter((one) => !one.known?.formal).map((one) => one.known?.role));
  const letters = areSpeakers(labels);
  const bothSides =
    new Set(opening.filter((one) => letters || !isInitial(one.label)).map((one) => one.known?.role)).size > 1;
  const shouts = opening.length === 0 || opening.some((one) => isShouted(one.label));
  const recurring = recurringLabels(labels);
  const oneLine = isOneLine(segment, opening, labels);
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

/**
 * Whether the labels of one or two letters at line starts are two speakers, `T:` and `C:`, who both come back, or `Q:`
 * and `A:`; other letters between them number options, or name quantities.
 */
function areSpeakers(labels: readonly ColonLabel[]): boolean {
  const counts = new Map<string, number>();
  const sides = new Set<Role | undefined>();
  for (const { label, lineStart, quoted, known } of labels) {
    if (!lineStart || quoted || !isInitial(label)) continue;
    counts.set(label, (counts.get(label) ?? 0) + 1);
    sides.add(known?.role);
  }
  if (counts.size === 1) return /^[qa]$/i.test([...counts.keys()].join());
  if (counts.size !== 2 || sides.size !== 2 || sides.has(undefined)) return false;
  return [...counts].every(([label, count]) => count > 1 || /^[qa]$/i.test(label));
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
  return label.length > 3 && label === label.toUpperCase() && label !== label.toLowerCase();
}

/** Whether blanks part a marker from what stands before it and behind it. */
function standsFree({ bytes, from, to }: Segment, one: ColonLabel): boolean {
  const free = one.from === from || isWhite(bytes[one.from - 1]) || bytes[one.from - 1] === 0x3e;
  return free && (one.to >= to || isWhite(bytes[one.to]));
}

/** Whether what stands before a marker on its line is over: a sentence end, a closing bracket or tag. */
export function isAfterSentence(
  { bytes, from, to }: Segment,
  one: { readonly from: number; readonly to: number },
): boolean {
  const end = backBlanks(bytes, from, one.from);
  const last = bytes[end - 1];
  if (end === from || isBreak(last)) return true;
  return (
    last !== undefined &&
    '.?!)]}>"\'*'.includes(String.fromCharCode(last)) &&
    (one.to >= to || isWhite(bytes[one.to]))
  );
}

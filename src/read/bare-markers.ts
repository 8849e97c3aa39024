import type { RoleOf } from '../language/roles.ts';
import type { Segment } from '../source/segment.ts';
import { backBlanks, isBreak, isWhite, skipWhite } from '../source/white.ts';
import type { Candidate } from './dialect.ts';
import { type ColonLabel, colonLabels } from './labels.ts';

/**
 * The markers of dialects that mark a speaker by a colon alone, and what only the whole transcript shows of them:
 * whether its lines begin with markers at all, whether its labels are in capitals.
 */
export function bareMarkers(segment: Segment, roleOf: RoleOf, colon: ColonLabel['colon']): Candidate[] {
  const labels = [...colonLabels(segment, roleOf)].filter((one) => one.colon === colon);
  const opening = labels.filter((one) => one.lineStart && one.known && !one.quoted);
  const people = opening.some((one) => !one.known?.formal);
  const bothSides = new Set(opening.map((one) => one.known?.role)).size > 1;
  const shouts = opening.length === 0 || opening.some((one) => isShouted(one.label));
  const recurring = recurringLabels(labels);
  const oneLine = isOneLine(segment, opening, labels);
  return labels.flatMap((one): Candidate[] => {
    const { from, to, label, lineStart, known } = one;
    const common = { from, to, label, lineStart, role: known?.role };
    if (!known)
      return lineStart && !one.quoted && recurring.has(label)
        ? [{ ...common, standing: 'deviant', reason: 'unknown-label' }]
        : [];
    if (one.quoted) return [{ ...common, standing: 'rejected', reason: 'quoted' }];
    // `Question:` heads many things: it speaks for itself only where nobody else does, and both sides do.
    if (known.formal && (people || !bothSides || !lineStart))
      return [{ ...common, standing: 'rejected', reason: 'one-sided' }];
    if (lineStart) return [{ ...common, standing: 'regular', reason: '' }];
    if (label === label.toLowerCase() && label !== label.toUpperCase()) return [];
    if ((shouts && isShouted(label) && standsFree(segment, one)) || (oneLine && standsFree(segment, one)))
      return [{ ...common, standing: 'regular', reason: '' }];
    return [
      { ...common, standing: afterSentence(segment, one) ? 'deviant' : 'rejected', reason: 'mid-line' },
    ];
  });
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
    (one) => !one.lineStart && !one.quoted && (begins || afterSentence(segment, one)),
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
function afterSentence({ bytes, from, to }: Segment, one: ColonLabel): boolean {
  const end = backBlanks(bytes, from, one.from);
  const last = bytes[end - 1];
  if (end === from || isBreak(last)) return true;
  return (
    last !== undefined &&
    '.?!)]}>"\'*'.includes(String.fromCharCode(last)) &&
    (one.to >= to || isWhite(bytes[one.to]))
  );
}

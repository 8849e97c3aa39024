import { crisisLines, type LineStatus } from '../lexicons/crisis-lines.ts';

/** A number by which people in distress reach help, or did. */
export interface CrisisLine {
  /** As people write it, without a country code. */
  readonly number: string;
  readonly status: LineStatus;
  readonly name: string;
  /** Since when it is replaced or closed (ISO 8601), and what to give instead. */
  readonly since: string | undefined;
  readonly instead: string | undefined;
}

/** The lines of `data/lexicons/crisis-lines.txt`. */
export const lines: readonly CrisisLine[] = crisisLines.map(([number, status, name, since, instead]) => ({
  number,
  status,
  name,
  since,
  instead,
}));

/**
 * Whether digits are the number of a line, old ones too. Up to four digits of a country or trunk code may stand before
 * a number of six or more.
 */
export function isCrisisLine(digits: string): boolean {
  if (numbers.has(digits)) return true;
  for (let code = 1; code <= 4 && digits.length - code >= 6; code++)
    if (numbers.has(digits.slice(code))) return true;
  return false;
}

/**
 * The ways in which a number is written, as phrases: in its own groups with blanks, hyphens (a phrase takes both for one
 * another) or dots between them, in one, and with the area code in brackets.
 *
 *   800-273-8255   →   800 273 8255   800.273.8255   8002738255   800) 273 8255   800)273 8255
 */
export function writings(number: string): string[] {
  const groups = number.split(/[ -]/);
  const [head = '', ...rest] = groups;
  if (rest.length === 0) return [number];
  const tail = rest.join(' ');
  return [groups.join(' '), groups.join('.'), groups.join(''), `${head}) ${tail}`, `${head})${tail}`];
}

/** The digits of a number. */
export function digitsOf(number: string): string {
  return number.replaceAll(/\D/g, '');
}

const numbers: ReadonlySet<string> = new Set(
  lines.map(({ number }) => digitsOf(number).replace(/^0(?=\d{6})/, '')),
);

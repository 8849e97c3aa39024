import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { digitsOf, isCrisisLine } from '../language/crisis-lines.ts';
import { contacts } from '../lexicons/phrases/contacts.ts';
import type { Find } from './personal.ts';

/**
 * Telephone numbers of persons, as the countries' plans have them. Left alone are numbers for people in need (those of
 * the list, and whatever stands near a word such as "helpline"), free ones, which no private person has, and those with
 * 555, which are of fiction. Digits without a mark between them count only behind a word such as "call".
 */
export function phoneFinder(regions: readonly CountryCode[]): Find {
  const shape = shapeOf(regions);
  return function* (text) {
    // Parsing a number is dear, and what is hostile repeats itself.
    const known = new Map<string, boolean>();
    const isPhone = (number: string): boolean => {
      let judged = known.get(number);
      if (judged === undefined) known.set(number, (judged = isPersonal(number, regions)));
      return judged;
    };
    shape.lastIndex = 0;
    for (let match = shape.exec(text); match !== null; match = shape.exec(text)) {
      const from = match.index;
      const stretches = heads(match[0]);
      // First of all: no part of a number that helps is to look like another one.
      const line = stretches.find((one) => isCrisisLine(digitsOf(one)));
      const number = line ?? stretches.find(isPhone);
      // What is no number may begin with one of something else: `2020 (212) …`.
      const to = from + (number ?? /^\D*\d+/.exec(match[0])?.[0] ?? ' ').length;
      shape.lastIndex = to;
      if (line !== undefined || number === undefined || isHelp(text, from, to)) continue;
      if (isMarked(number) || isDialled(text, from))
        yield { what: 'a telephone number', tag: '<PHONE>', from: from + (isOpen(number) ? 1 : 0), to };
    }
  };
}

/** What people put between digits; a slash only before a group, for `24/7` is none. */
const within = String.raw`(?:[\d .\-()\u00a0]|\/(?=\d{3}))`;

/** How numbers of a country are written at home: in a fixed way, behind a trunk code, or in no way of its own. */
const northAmerica = String.raw`(?:1[ .-]?)?\(?[2-9]\d\d\)?[ .\-/\u00a0]{0,2}[2-9]\d\d[ .\-\u00a0]?\d{4}`;
const trunk = String.raw`\(?0\d${within}{5,16}\d`;
const free = String.raw`\(?\d\d${within}{5,16}\d`;
const plans: Readonly<Partial<Record<CountryCode, string>>> = {
  US: northAmerica,
  CA: northAmerica,
  GB: trunk,
};

const homes: Readonly<Partial<Record<string, RegExp>>> = Object.fromEntries(
  Object.entries(plans).map(([region, plan]) => [region, new RegExp(`^(?:${plan})$`)]),
);

function shapeOf(regions: readonly CountryCode[]): RegExp {
  const abroad = String.raw`\(?\+\(?\d${within}{5,22}\d`;
  const shapes = [abroad, ...new Set(regions.map((region) => plans[region] ?? free))];
  return new RegExp(String.raw`(?<![\w.,:/$€£#=+-])(?:${shapes.join('|')})(?![\w%]|[.,:/]\d)`, 'g');
}

/** A stretch of digits, and what is left of it without its last groups. */
function heads(stretch: string): string[] {
  // `020 7946 0123) (see`: a bracket that was opened before.
  const [open, close] = [stretch.indexOf('('), stretch.indexOf(')')];
  const number = close >= 0 && (open < 0 || open > close) ? stretch.slice(0, close) : stretch;
  const found = [number];
  for (let left = number; found.length < 6;) {
    left = left.replace(/\D+\d+$/, '');
    if (left === found.at(-1) || left.length < 5) break;
    found.push(left);
  }
  return found;
}

/** `(020 7946 …`: the bracket is not the number's. */
function isOpen(number: string): boolean {
  return number.startsWith('(') && !number.includes(')');
}

function isPersonal(number: string, regions: readonly CountryCode[]): boolean {
  const { length } = digitsOf(number);
  if (length < 8 || length > 15 || isOther.test(number)) return false;
  const plain = number.replace(/^\(\+?(\d+)\)/, (code) => code.slice(1, -1)).replace(/^\(/, '');
  for (const region of number.includes('+') ? regions.slice(0, 1) : regions) {
    if (!number.includes('+') && homes[region]?.test(number) === false) continue;
    const parsed = parsePhoneNumberFromString(plain, { defaultCountry: region, extract: false });
    if (!parsed?.isValid()) continue;
    const { nationalNumber, countryCallingCode } = parsed;
    const isFree = parsed.getType() === 'TOLL_FREE' || /^(?:80[08]|1[38]00)/.test(nationalNumber);
    const isFiction = countryCallingCode === '1' && /^\d{3}555|^555/.test(nationalNumber);
    return !isFree && !isFiction;
  }
  return false;
}

/** `2024-05-15`, `15/05/2024`, `1999-2004`, and the fraction `1.2043674857`. */
const isOther = /^(?:19|20)\d\d[ ./-]|^\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|^\d+\.\d+$/;

function isMarked(number: string): boolean {
  return /^[+(]|\d\D+\d/.test(number);
}

function isDialled(text: string, from: number): boolean {
  const words = text
    .slice(Math.max(0, from - 30), from)
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.some((word) => dials.has(word));
}

function isHelp(text: string, from: number, to: number): boolean {
  const around = text.slice(Math.max(0, from - 80), to + 60).toLowerCase();
  return contacts.help.some((word) => around.includes(word));
}

const dials: ReadonlySet<string> = new Set(contacts.dial);

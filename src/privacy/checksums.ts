import { Network, validate } from 'bitcoin-address-validation';
import { countrySpecs, isValidIBAN } from 'ibantools';
import { type Find, matching } from './personal.ts';

/** Numbers of payment cards: 13 to 19 digits that Luhn's sum holds for, in groups or behind a word such as "card". */
export const findCards: Find = matching({
  what: 'the number of a payment card',
  tag: '<CARD>',
  pattern:
    /(?<![\w.,/-])(?:[2-6]\d{3}(?:[ -]\d{4}){3}|3\d{3}[ -]\d{6}[ -]\d{4,5}|[2-6]\d{12,18})(?!\w|[.,/-]\d)/g,
  judge: ({ 0: number, index }, text) =>
    isLuhn(number) && (/\D/.test(number) || isNamed(text, index, cardWords)),
});

/** International account numbers whose country, length and sum (modulo 97) fit. */
export const findIbans: Find = function* (text) {
  for (const { 0: head, index } of text.matchAll(/(?<![\w-])[a-z]{2}\d{2}(?=[ -]?[a-z\d])/gi)) {
    const length = countrySpecs[head.slice(0, 2).toUpperCase()]?.chars;
    if (!length) continue;
    const number = new RegExp(`(?:[ -]?[a-z\\d]){${length}}(?![a-z\\d])`, 'iy');
    number.lastIndex = index;
    const [found] = number.exec(text) ?? [];
    if (found !== undefined && isValidIBAN(found.replaceAll(/[ -]/g, '').toUpperCase()))
      yield { what: 'the number of a bank account', tag: '<IBAN>', from: index, to: index + found.length };
  }
};

/** Social security numbers of the United States: no area 000, 666 or 9xx, no group 00, no serial 0000, none made up. */
export const findSocialSecurity: Find = matching({
  what: 'a social security number',
  tag: '<SSN>',
  pattern: /(?<![\w.,/-])(?!000|666|9)\d{3}([ -]?)(?!00)\d{2}\1(?!0000)\d{4}(?![\w/-]|[.,]\d)/g,
  judge: ({ 0: number, 1: mark, index }, text) =>
    !invented.has(number.replaceAll(/\D/g, '')) && (mark === '-' || isNamed(text, index, socialWords)),
});

/** Addresses of Bitcoin's main network whose sum holds. */
export const findBitcoin: Find = matching({
  what: 'a Bitcoin address',
  tag: '<BITCOIN>',
  pattern:
    /(?<!\w)(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|bc1[ac-hj-np-z02-9]{11,71}|BC1[AC-HJ-NP-Z02-9]{11,71})(?!\w)/g,
  judge: ([address]) => validate(address, Network.mainnet),
});

/** Whether Luhn's sum (ISO/IEC 7812-1) holds: every second digit from the right, doubled, less 9 if above; all by 10. */
function isLuhn(number: string): boolean {
  let sum = 0;
  let isSecond = false;
  for (let at = number.length - 1; at >= 0; at--) {
    const digit = number.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) continue;
    sum += isSecond ? 2 * digit - (digit > 4 ? 9 : 0) : digit;
    isSecond = !isSecond;
  }
  return sum % 10 === 0;
}

function isNamed(text: string, from: number, words: RegExp): boolean {
  return words.test(text.slice(Math.max(0, from - 60), from));
}

const cardWords = /\b(?:card|credit|debit|visa|mastercard|amex|american express|discover)\b/i;
const socialWords = /\b(?:ssn|social security|social)\b/i;
/** Printed in advertisements, or counted up. */
const invented: ReadonlySet<string> = new Set(['078051120', '219099999', '123456789', '111111111']);

import type { Passage } from './passage.ts';

/** A stretch of a text that was UTF-8 and was read as Windows-1252 (or Latin-1), once or more often, and what it meant. */
export interface Misread extends Passage {
  readonly meant: string;
}

/**
 * Where a text was misread, in order. A capital letter with an accent and the mark behind it may as well be meant, as in
 * `CAFÉ…`: such places count only where others in the text leave no doubt.
 *
 *   donâ€™t   cafÃ©   itâ\u0080\u0099s   donÃ¢â‚¬â„¢t
 *      ^^^       ^^      ^^^^^^^^^^^^^      ^^^^^^^^
 */
export function findMisread(text: string): Misread[] {
  const found = candidates(text);
  return found.some(({ sure }) => sure) ? joined(text, found) : [];
}

/** A place that may have been misread. `sure`: whatever else stands in the text. */
interface Candidate extends Misread {
  readonly sure: boolean;
}

/** The characters of the bytes from 80 to 9F in Windows-1252; those that it leaves out stand for themselves, as in browsers. */
export const windowsMarks = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const bytes: ReadonlyMap<string, number> = new Map(
  Array.from(windowsMarks, (char, index) => [char, 0x80 + index]),
);

/** The byte that a character is in Windows-1252, or in Latin-1; -1 for ASCII and what neither has. */
function byteAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0x80 && code <= 0xff) return code;
  return bytes.get(text.charAt(at)) ?? -1;
}

function candidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  let hasControls: boolean | undefined;
  let end = 0;
  for (const { index } of text.matchAll(/[\u0080-\u009f\u00c2-\u00f4]/g)) {
    if (index < end) continue;
    const next =
      sequenceAt(text, index) ??
      lossyAt(text, index) ??
      controlAt(text, index, () => (hasControls ??= /[\u0080-\u0084\u0086-\u009f]/.test(text)));
    if (!next) continue;
    found.push(next);
    end = next.to;
  }
  return found;
}

/** The character whose UTF-8 stands at a place, read as Windows-1252. */
function sequenceAt(text: string, from: number): Candidate | undefined {
  const head = byteAt(text, from);
  if (head < 0xc2 || head > 0xf4) return undefined;
  const size = head < 0xe0 ? 2 : head < 0xf0 ? 3 : 4;
  let point = head & (0xff >> (size + 1));
  for (let at = from + 1; at < from + size; at++) {
    const byte = byteAt(text, at);
    if (byte < 0x80 || byte > 0xbf) return undefined;
    point = (point << 6) | (byte & 0x3f);
  }
  const least = size === 2 ? 0x80 : size === 3 ? 0x800 : 0x10000;
  if (point < least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
  const meant = String.fromCodePoint(point);
  // What was lost before is another finding; controls and letters that nobody has are no text.
  if (point === 0xfffd || /[\p{Co}\p{Cn}]/u.test(meant)) return undefined;
  const to = from + size;
  return { from, to, meant, sure: isSure(text, from, to) };
}

/** Marks that people put behind a capital letter, too. */
const natural = '\u00a0¡§©ª«®°²³´·¹º»¿‘’‚“”„…–—•‹›™';
const quoting = '\u00a0‘’“”…–—•';

/** Whether nobody would write the capital letter, or small ones from `à` on, with those marks behind it. */
function isSure(text: string, from: number, to: number): boolean {
  const head = text.charAt(from);
  const marks = text.slice(from + 1, to);
  const [before, behind] = [text.charAt(from - 1), text.charAt(to)];
  if (
    /[\u0080-\u009f]/.test(marks) ||
    (head === 'Â' && marks >= '\u00a0' && marks <= '¿') ||
    head >= 'ð' ||
    /^(?:â€|ï»¿)/.test(head + marks)
  )
    return true;
  if (head >= 'à') return Array.from(marks).some((mark) => !natural.includes(mark));
  if (head === '×' || head === 'ß' || head === 'Â') return false;
  if (small.test(before) || (small.test(behind) && !quoting.includes(marks))) return true;
  if (head === 'Ã')
    return (
      !natural.includes(marks) || (letter.test(before) && letter.test(behind) && !'’…–—'.includes(marks))
    );
  return !natural.includes(marks) && !'£¥'.includes(marks);
}

const letter = /\p{L}/u;
const small = /\p{Ll}/u;

/** What lost a byte on its way: `â€` the last of `”`, `Ã` and `Â` a no-break space that became a blank. */
function lossyAt(text: string, from: number): Candidate | undefined {
  if (text.startsWith('â€', from)) return { from, to: from + 2, meant: '”', sure: true };
  const [before, head, behind] = [text.charAt(from - 1), text.charAt(from), text.charAt(from + 1)];
  const isApart = behind === '' || ' \n.,;!?'.includes(behind);
  if (head === 'Ã' && isApart) return { from, to: from + 1, meant: 'à', sure: small.test(before) };
  const isLoose = head === 'Â' && isApart && /[\p{Ll}.,;:!?)]/u.test(before);
  return isLoose ? { from, to: from + 1, meant: '', sure: true } : undefined;
}

/** A control character of Latin-1, which is a mark in Windows-1252. U+0085 may be a line end if there is no other. */
function controlAt(text: string, from: number, hasControls: () => boolean): Candidate | undefined {
  const char = text.charAt(from);
  if (char > '\u009f' || (char === '\u0085' && !hasControls())) return undefined;
  const mark = windowsMarks.charAt(char.charCodeAt(0) - 0x80);
  return { from, to: from + 1, meant: mark === char ? '' : mark, sure: true };
}

/** Places that touch are one, and may have been misread again. */
function joined(text: string, found: readonly Candidate[]): Misread[] {
  const stretches: { from: number; to: number; meant: string }[] = [];
  for (const { from, to, meant } of found) {
    const last = stretches.at(-1);
    if (last?.to === from) Object.assign(last, { to, meant: last.meant + meant });
    else stretches.push({ from, to, meant });
  }
  return stretches.map((one) => ({
    ...one,
    meant: again(one.meant, text.charAt(one.from - 1), text.charAt(one.to)),
  }));
}

function again(meant: string, before: string, behind: string): string {
  const inner = findMisread(before + meant + behind).filter(
    ({ from, to }) => from >= before.length && to <= before.length + meant.length,
  );
  // A byte of Latin-1 that is left is a mark of Windows-1252.
  if (inner.length === 0)
    return meant.replaceAll(/[\u0080-\u009f]/g, (char) => windowsMarks.charAt(char.charCodeAt(0) - 0x80));
  let read = '';
  let end = before.length;
  for (const one of inner) {
    read += (before + meant).slice(end, one.from) + one.meant;
    end = one.to;
  }
  return read + (before + meant).slice(end);
}

import { windowsMarks } from './misread.ts';

/** Where an entity of HTML stands: named, or by number; `&amp;lt;` is one that was written twice. */
export const entityPattern = /&(?:amp;)*(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}[0-9]{0,2});/g;

/** The character that an entity (`&amp;`, `&#39;`, `&#x2019;`, `&eacute;`) stands for, or undefined if there is none such. */
export function readEntity(entity: string): string | undefined {
  const name = entity.replace(/^&(?:amp;(?=.))*/, '').slice(0, -1);
  if (!name.startsWith('#')) return names.get(name);
  const point = /^#[xX]/.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  // Numbers from 128 to 159 are read as browsers do.
  if (point >= 0x80 && point < 0xa0) return windowsMarks.charAt(point - 0x80);
  const isCharacter = point > 0x1f && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return isCharacter || point === 0x0a || point === 0x09 ? String.fromCodePoint(point) : undefined;
}

/** The names of HTML 4 that everyday text has; the letters of Latin-1 in the order of their codes. */
const names: ReadonlyMap<string, string> = new Map([
  ...'amp:& lt:< gt:> quot:" apos:\' hellip:… mdash:— ndash:– lsquo:‘ rsquo:’ sbquo:‚ ldquo:“ rdquo:” bdquo:„ bull:• euro:€ trade:™ lsaquo:‹ rsaquo:› dagger:† oelig:œ OElig:Œ scaron:š Scaron:Š larr:← rarr:→ hearts:♥ thinsp:\u2009 zwnj:\u200c zwj:\u200d'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
  ...(
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
    'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave ' +
    'Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute ' +
    'Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave ' +
    'iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
  )
    .split(' ')
    .map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
]);

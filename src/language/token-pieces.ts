/** The encodings whose tokens are counted: that of GPT-4o and later models, and that of GPT-4. */
export type ModelEncoding = 'o200k_base' | 'cl100k_base';

/**
 * Where the piece of a text that begins at a place ends; an encoding joins bytes only within one. Pieces of ASCII are
 * walked by hand, many times as fast as a pattern; where another character has a say, the pattern decides.
 *
 *   Well, it's 10000 times!  Yes
 *   ^^^^-^^^^^-^^^--^^^^^^-^----   by `o200k_base`
 *   ^^^^-^^^--^---^^------^-^^^^   by `cl100k_base`
 */
export function pieceEnd(text: string, at: number, encoding: ModelEncoding): number {
  const end = asciiEnd(text, at, encoding === 'o200k_base');
  if (end !== UNSURE) return end;
  const pattern = patterns[encoding];
  pattern.lastIndex = at;
  pattern.test(text);
  return pattern.lastIndex;
}

/** More than ASCII tells where the piece ends. */
const UNSURE = -1;

/** `o200k` cuts a word before a capital behind small letters (`my|Phone`) and leaves `'s` with it; the older one does neither. */
function asciiEnd(text: string, at: number, o200k: boolean): number {
  const first = kindAt(text, at);
  if (first <= LARGE) return wordEnd(text, at, o200k);
  if (first === DIGIT) return digitsEnd(text, at);
  const second = kindAt(text, at + 1);
  if (first === WIDE || second === WIDE) return UNSURE;
  const size = o200k ? 0 : endingSize(text, at);
  if (size > 0) return at + size;
  if (first !== LINE && second <= LARGE) return wordEnd(text, at + 1, o200k);
  const isMarks = first === MARK || (second === MARK && text.charCodeAt(at) === 0x20);
  return isMarks ? marksEnd(text, at + 1, o200k) : blankEnd(text, at, o200k);
}

function wordEnd(text: string, from: number, o200k: boolean): number {
  let at = from;
  let kind = kindAt(text, at);
  if (o200k) {
    while (kind === LARGE) kind = kindAt(text, ++at);
    while (kind === SMALL) kind = kindAt(text, ++at);
  } else while (kind <= LARGE) kind = kindAt(text, ++at);
  if (kind === WIDE) return UNSURE;
  const size = o200k && kind === MARK ? endingSize(text, at) : 0;
  return size === UNSURE ? UNSURE : at + size;
}

/** How many units the `'s`, `'t`, `'re`, `'ve`, `'m`, `'ll` or `'d` at a place has; 0 if there is none. */
function endingSize(text: string, at: number): number {
  if (at + 1 >= text.length || text.charCodeAt(at) !== 0x27) return 0;
  // A long s is an s to the pattern.
  if (kindAt(text, at + 1) === WIDE) return UNSURE;
  const [one = '', two = ''] = text.slice(at + 1, at + 3).toLowerCase();
  if ('stmd'.includes(one)) return 2;
  return ['re', 've', 'll'].includes(one + two) ? 3 : 0;
}

/** Three digits at most are a piece. */
function digitsEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < from + 3 && kindAt(text, at) === DIGIT) at++;
  return at < from + 3 && kindAt(text, at) === WIDE ? UNSURE : at;
}

/** Marks, and the line ends behind them; to the newer encoding, slashes among those, too. */
function marksEnd(text: string, from: number, o200k: boolean): number {
  let at = from;
  while (kindAt(text, at) === MARK) at++;
  if (kindAt(text, at) === WIDE) return UNSURE;
  const slash = o200k ? 0x2f : NaN;
  while (kindAt(text, at) === LINE || (at < text.length && text.charCodeAt(at) === slash)) at++;
  return at;
}

/** White space up to its last line end; without any, up to the last of it, which goes with what follows. */
function blankEnd(text: string, from: number, o200k: boolean): number {
  let at = from;
  let line = from;
  for (let kind = kindAt(text, at); kind === LINE || kind === BLANK; kind = kindAt(text, at)) {
    at++;
    if (kind === LINE) line = at;
  }
  const end = kindAt(text, at);
  if (end === WIDE) return UNSURE;
  if (end === END && !o200k) return at;
  if (line > from) return line;
  return end === END || at === from + 1 ? at : at - 1;
}

/** What an ASCII character is to the patterns; {@link SMALL} and {@link LARGE} are the letters. */
const SMALL = 0;
const LARGE = 1;
const DIGIT = 2;
const LINE = 3;
const BLANK = 4;
const MARK = 5;
const WIDE = 6;
const END = 7;

function kindAt(text: string, at: number): number {
  if (at >= text.length) return END;
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? (kinds[unit] as number) : WIDE;
}

const kinds = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const char = String.fromCharCode(code);
  return [/[a-z]/, /[A-Z]/, /[0-9]/, /[\r\n]/, /[\t\v\f ]/, /[^]/].findIndex((kind) => kind.test(char));
});

// The patterns are those of tiktoken 0.14, where \s is White_Space: that of JavaScript has U+FEFF and lacks U+0085.
const space = String.raw`\p{White_Space}`;
const before = String.raw`[^\r\n\p{L}\p{N}]?`;
const marks = String.raw` ?[^\p{White_Space}\p{L}\p{N}]+`;
const ending = `'(?:[sSſtTmMdD]|[rR][eE]|[vV][eE]|[lL][lL])`;
const large = String.raw`[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]`;
const small = String.raw`[\p{Ll}\p{Lm}\p{Lo}\p{M}]`;

/** The piece that begins at `lastIndex`. They match at every place of every text. */
const patterns: Readonly<Record<ModelEncoding, RegExp>> = {
  o200k_base: oneOf(
    `${before}${large}*${small}+(?:${ending})?`,
    `${before}${large}+${small}*(?:${ending})?`,
    String.raw`\p{N}{1,3}`,
    String.raw`${marks}[\r\n/]*`,
    String.raw`${space}*[\r\n]+`,
    String.raw`${space}+(?!\P{White_Space})`,
    `${space}+`,
  ),
  cl100k_base: oneOf(
    ending,
    String.raw`${before}\p{L}+`,
    String.raw`\p{N}{1,3}`,
    String.raw`${marks}[\r\n]*`,
    `${space}+$`,
    String.raw`${space}*[\r\n]`,
    String.raw`${space}+(?!\P{White_Space})`,
    space,
  ),
};

function oneOf(...choices: readonly string[]): RegExp {
  return new RegExp(choices.join('|'), 'uy');
}

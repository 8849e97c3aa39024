import * as z from 'zod/mini';
import type { Finding } from '../diagnostic/finding.ts';
import { findCode, isWithin, mentionsCode } from '../language/code.ts';
import { entityPattern, readEntity } from '../language/entities.ts';
import { mayMark } from '../language/marker-like.ts';
import { type Part, rule } from '../lint/rule.ts';
import { decode, encode } from '../source/bytes.ts';
import { byLine, type Match, matches } from '../source/matches.ts';
import { seeker } from '../source/seeker.ts';
import type { Slice } from '../source/segment.ts';
import type { Conversation } from '../transcript/conversation.ts';

/** What is left of the page, the file or the program that a text came from. */
export const markupResidue = rule({
  id: 'markup-residue',
  summary:
    'Reports HTML entities and tags, escapes that are written out, and words of the web page that a text was copied from.',
  why: 'Nobody said them; a model that learns them writes “&amp;” and “Copy code” to people.',
  source:
    'ftfy, unescape_html; FastChat, clean_sharegpt (“Copy code”, “2 / 3”); EmpatheticDialogues (“_comma_”)',
  category: 'text',
  severity: 'warning',
  fixes: 'unsafely',
  trigger: { kind: 'raw', any: '&<\\_[', always: true },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text: '### Human: My mum &amp; I don&#39;t talk.\n\n### Assistant: Since when?\n',
      finds: ['&amp;'],
      fixed: "### Human: My mum & I don't talk.\n\n### Assistant: Since when?\n",
    },
    {
      kind: 'bad',
      text: '### Human: Well_comma_ I left.<br>He stayed.\\n\\nI don\\u2019t know.\n',
      finds: ['_comma_'],
      fixed: '### Human: Well, I left.\nHe stayed.\n\nI don’t know.\n',
    },
    {
      kind: 'bad',
      text: '### Human: Again?\n\n### Assistant: 2 / 3\nCopy code\nWrite to me at [email protected].\n',
      finds: ['2 / 3', 'Copy code', '[email protected]'],
      fixed: '### Human: Again?\n\n### Assistant: \n\nWrite to me at [email protected].\n',
    },
    { kind: 'good', text: '### Human: My mum & I don’t talk. <3\n\n### Assistant: Since when?\n' },
    { kind: 'miss', text: '### Human: How do I write `<br>` or &amp; in HTML?\n\n### Assistant: As <br>.\n' },
    { kind: 'miss', text: '### Human: I slept 1 / 2 of the night in C:\\new_comma, R&D; and 1 <b 3>.\n' },
  ],
  create: () =>
    function* (conversation, parts) {
      let isCode: boolean | undefined;
      for (const part of suspects(conversation, parts))
        for (const line of byLine(residueIn(part))) {
          if ((isCode ??= talksOfCode(conversation))) return;
          const verdicts = line.map(isSafe);
          for (const safe of verdicts[0] ? [true, false] : [false, true])
            yield* reported(
              line.filter((_, index) => verdicts[index] === safe),
              safe,
            );
        }
    },
});

/** The parts that may hold any: where the trigger fired, and where a turn begins with a count or has the words of a button. */
function suspects({ turns }: Conversation, parts: readonly Part[]): Slice[] {
  const found = parts.filter(({ kind }) => kind !== 'marker').map(({ at }) => at);
  const fired = new Set(found);
  const button = seeker(copyCode);
  for (const { body } of turns)
    if ((isCounted(body) || button(body) >= 0) && !fired.has(body)) found.push(body);
  return found;
}

const copyCode = encode('Copy code');

/** Whether a text begins as `2 / 3` does. */
function isCounted({ segment: { bytes }, from, to }: Slice): boolean {
  const isDigit = (at: number): boolean => at < to && ((bytes[at] as number) ^ 0x30) < 10;
  return isDigit(from) && bytes[isDigit(from + 1) ? from + 2 : from + 1] === 0x20;
}

const tags =
  'a|b|big|blockquote|br|center|del|div|em|font|h[1-6]|hr|i|iframe|img|ins|label|li|ol|p|section|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul';

const pattern = new RegExp(
  [
    `(?<entity>${entityPattern.source})`,
    `(?<tag></?(?:${tags}|${tags.toUpperCase()})(?:\\s[^<>\\n]{0,100}=[^<>\\n]{0,200})?\\s?/?>)`,
    '(?<!\\\\)(?<escape>(?:\\\\u[0-9a-fA-F]{4})+|(?:(?:\\\\r)?\\\\n)+(?![a-z"\'])|\\\\"|(?<=[A-Za-z])\\\\\'(?=[A-Za-z]))',
    '(?<comma>_comma_)',
    '(?<address>\\[email[ \\u00a0]protected\\])',
    '(?<button>(?<=^[\\w+#-]{0,12})Copy code$)',
    '(?<count>(?<![^])[0-9]{1,2} / [0-9]{1,2}$)',
  ].join('|'),
  'gm',
);

/** The residue in a part: not in code, and entities only where the text has not been unescaped already. */
function* residueIn(part: Slice): Generator<Match> {
  const { text } = part;
  const code = findCode(text);
  const hasAngle = text.includes('<');
  for (const match of matches(part, pattern)) {
    const { 0: found, index, groups = {} } = match.found;
    const isNone = groups['entity'] !== undefined && (hasAngle || readEntity(found) === undefined);
    if (!isNone && !isWithin(code, index)) yield match;
  }
}

/** What stood there before; undefined where that is lost. */
function meant({ found: { 0: found, index, input, groups = {} } }: Match): string | undefined {
  if (groups['entity'] !== undefined) return readEntity(found)?.replace('\u00a0', ' ');
  if (groups['comma'] !== undefined) return ',';
  if (groups['address'] !== undefined) return undefined;
  if (/^\\["']$/.test(found)) return found.slice(1);
  if (groups['escape'] !== undefined) {
    const text = JSON.parse(`"${found.replaceAll('\\r', '')}"`) as string;
    return text.isWellFormed() && !/[\0-\u0009\u000b-\u001f]/.test(text) ? text : undefined;
  }
  const isBreak = /^<(?:br|hr|\/(?:p|div|li|tr|h\d))\b/i.test(found);
  const isInLine =
    /[^\r\n]/.test(input.charAt(index - 1)) && /[^\r\n]/.test(input.charAt(index + found.length));
  return isBreak && isInLine ? '\n' : '';
}

/** Whether a mark of everyday text stands there, which changes no word and makes no marker. */
function isSafe(match: Match): boolean {
  const { index, input, groups = {} } = match.found;
  if (groups['entity'] === undefined || /[<>#:|[\]`\r\n\t*@%-]/.test(meant(match) ?? '<')) return false;
  const before = input.slice(Math.max(0, index - 80), index);
  const { bytes, to } = match.at.segment;
  const behind = decode(bytes, match.at.to, Math.min(to, match.at.to + 80));
  // A quotation mark behind a marker may quote it.
  if (before.trim() === '') return false;
  return !mayMark(before.replaceAll(entityPattern, ''), behind.replaceAll(entityPattern, ''));
}

function* reported(found: readonly Match[], safe: boolean): Generator<Finding> {
  const [first] = found;
  if (!first) return;
  const more = found.length > 1 ? `, and ${found.length - 1} more in the line` : '';
  const message = `"${first.found[0].slice(0, 24)}" is ${nameOf(first)}${more}; expected only what was said`;
  const edits = found.flatMap((one) => {
    const text = meant(one);
    return text === undefined ? [] : [{ at: one.at, text }];
  });
  yield edits.length === 0 ? { at: first.at, message } : { at: first.at, message, fix: { safe, edits } };
}

function nameOf({ found: { groups = {} } }: Match): string {
  const [kind = 'tag'] = Object.entries(groups).find(([, found]) => found !== undefined) ?? [];
  return names[kind] ?? kind;
}

const names: Readonly<Record<string, string>> = {
  entity: 'an entity of HTML',
  tag: 'a tag of HTML',
  escape: 'an escape, written out',
  comma: 'a comma, written out for a table',
  address: 'what a web page shows for an address',
  button: 'a button of a web page',
  count: 'the count of answers on a web page',
};

function talksOfCode({ turns, preamble }: Conversation): boolean {
  return [preamble, ...turns.map(({ body }) => body)].some(({ text }) => mentionsCode(text));
}

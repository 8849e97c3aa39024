import * as z from 'zod/mini';
import { findCode, isWithin, mentionsCode } from '../language/code.ts';
import { viewOf } from '../language/view.ts';
import { placeholders } from '../lexicons/phrases/placeholders.ts';
import { option } from '../lint/option.ts';
import { type Part, rule } from '../lint/rule.ts';
import { type Match, matches } from '../source/matches.ts';

/** As this project's own rules write them, and programs that take out names. */
const tagsOfRemovals =
  'EMAIL PHONE URL HANDLE USERNAME IP MAC CARD IBAN SSN BITCOIN PERSON LOCATION ADDRESS ORGANIZATION DATE AGE ID REDACTED PII NRP EMAIL_ADDRESS PHONE_NUMBER DATE_TIME CREDIT_CARD IBAN_CODE IP_ADDRESS US_SSN'.split(
    ' ',
  );

/** What was to be filled in, and was not. */
export const placeholderLeak = rule({
  id: 'placeholder-leak',
  summary: 'Reports placeholders that nobody filled: `[Name]`, `{{topic}}`, `<USER>`, `XXXX`.',
  why: 'A model learns to say “Hi [Name]” to people; whoever measures the talk counts the words of a template.',
  source:
    'Placeholders in machine-written transcripts (RollingRo11/user-models, yc015/TalkTuner-chatbot-llm-dashboard)',
  category: 'text',
  severity: 'error',
  fixes: 'never',
  precision: {
    value: 0.99,
    data: '587 of 591 findings in 2,570 machine-written transcripts of the seed’s kind and 1,360 generations of qlora, read by one person',
  },
  trigger: { kind: 'raw', any: '[{<X' },
  options: z.strictObject({
    allow: option(
      'Tags of what was taken out on purpose, as they stand between the brackets; such as `NAME_1` are accepted in any case',
      z.array(z.string()),
      tagsOfRemovals,
    ),
  }),
  examples: [
    {
      kind: 'bad',
      text: '### Human: Hi, I am [Your Name] from [city in Europe].\n\n### Assistant: Hello {{user_name}}, call 1-800-XXXX.\n',
      finds: ['[Your Name]', '[city in Europe]', '{{user_name}}', 'XXXX'],
    },
    {
      kind: 'bad',
      text: '### Human: What is [town 1] like?\n\n### Assistant: See the [unique rocks] and <USER>.\n',
      finds: ['[town 1]', '[unique rocks]', '<USER>'],
    },
    { kind: 'good', text: '### Human: Hi, I am Sam. <3\n\n### Assistant: Hello Sam. (How are you?)\n' },
    {
      kind: 'miss',
      text: '### Human: [sighs] My [PERSON] left. He wrote “I [the writer] go” [sic].\n\n### Assistant: See [this page](https://example.org), [1] and items[name].\n',
    },
    {
      kind: 'miss',
      text: '### Human: In `{{name}}` of my template, xxx\n\n### Assistant: Use {name} in Python.\n',
    },
    { kind: 'miss', text: '### Human: I am [NAME].\n', options: { allow: ['NAME'] } },
  ],
  create: ({ allow }) => {
    const allowed = new Set(allow);
    return function* (_conversation, parts) {
      const found = parts.flatMap((part) => (part.kind === 'marker' ? [] : [...candidates(part, allowed)]));
      // Where one is plain, others that stand in sentences are meant so, too.
      const isTemplate = found.some(({ plain }) => plain);
      if (isTemplate)
        for (const { match } of found)
          yield {
            at: match.at,
            message: `"${match.found[0]}" is a placeholder; expected what it stands for`,
          };
    };
  },
});

/** What may be a placeholder; `plain`: by itself, and not only where others are. */
interface Candidate {
  readonly match: Match;
  readonly plain: boolean;
}

const pattern = new RegExp(
  [
    String.raw`\[(?<bracket>[A-Za-z][^[\]\r\n]{0,119})\]`,
    String.raw`(?<mustache>\{\{\s?[#/^>&.]?\s?[\w$][\w.$ -]{0,39}\}\}|\{%[^%{}\r\n]{1,80}%\})`,
    String.raw`(?<![\w$\\{"'])\{(?<brace>[A-Za-z][A-Za-z0-9_ ]{0,30})\}(?![\w}"'])`,
    String.raw`(?<![\w<])<(?<angle>[A-Za-z][A-Za-z _'’-]{0,40})>`,
    String.raw`(?<cross>(?<![A-Za-z])X{3,}(?:[-. ]X{2,})+|(?<![A-Za-z])X{4,}(?![A-Za-z])|(?<=\b(?:is|am|called|named|of|at|Dear|Mr|Mrs|Ms|Dr)\.? )X{3}(?![A-Za-z-]))`,
  ].join('|'),
  'g',
);

function* candidates({ kind, at, turn }: Part, allowed: ReadonlySet<string>): Generator<Candidate> {
  const { text } = at;
  const code = findCode(text);
  const cues = new Set(turn && kind === 'text' ? viewOf(turn).cues.map((cue) => cue.text) : []);
  const isCode = mentionsCode(text);
  for (const match of matches(at, pattern)) {
    const { 0: found, index, groups = {} } = match.found;
    const { bracket, mustache, brace, angle, cross } = groups;
    if (isWithin(code, index) || cues.has(found)) continue;
    const inner = bracket ?? brace ?? angle ?? '';
    if (allowed.has(inner) || redaction.test(inner) || others.has(inner.toLowerCase())) continue;
    if (bracket !== undefined) {
      const plain = isPlain(inner);
      if (stands(text, index, found.length) && (plain || isInSentence(text, index, found.length)))
        yield { match, plain };
    } else if (cross !== undefined) yield { match, plain: true };
    else if (!isCode && (mustache !== undefined || isPlain(inner.replaceAll('_', ' ')))) {
      // `<title>` is a tag of HTML, and `<user>` marks who speaks.
      if (
        angle === undefined ||
        !(tags.has(angle) || /^(?:user|human|bot|assistant)$/.test(angle) || isHeading(text, index, found))
      )
        yield { match, plain: true };
    }
  }
}

/** `NAME_1`, `PERSON 2`: taken out on purpose. */
const redaction = /^[A-Z]{2,}(?:[ _][A-Z]+)*[ _-]?\d+$/;

const nouns: ReadonlySet<string> = new Set(placeholders.noun);
const others: ReadonlySet<string> = new Set(placeholders.other);
const tags: ReadonlySet<string> = new Set([
  'address',
  'area',
  'link',
  'option',
  'song',
  'time',
  'title',
  'date',
]);

/** Whether a stretch says that something is to be put in its place: by how it begins, by its head, or by its spelling. */
function isPlain(inner: string): boolean {
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(inner)) return true;
  if (!/^[\p{L}\w\s'’.,/&()-]+$/u.test(inner)) return false;
  const said = inner.toLowerCase();
  if (placeholders.opener.some((opener) => said.startsWith(`${opener} `)) || said.endsWith(' here'))
    return true;
  const [head = ''] = said.split(/[,(]| (?:in|of|for|with|from|to|that|near|at|by|on|e\.g\.) /);
  return head.split(/\/| or | and /).some((one) => {
    const word =
      one
        .replace(/\s+(?:\d+|[a-z])$/, '')
        .split(/\s+/)
        .at(-1) ?? '';
    return nouns.has(word) || nouns.has(word.replace(/s$/, '')) || nouns.has(word.replace(/ies$/, 'y'));
  });
}

/** Whether a stretch in brackets is no link, no index of a list and no label. */
function stands(text: string, from: number, size: number): boolean {
  const startsLine = from === 0 || /[\r\n]/.test(text.charAt(from - 1));
  const behind = text.charAt(from + size);
  if (/[\w)\]\\!$@`]/.test(text.charAt(from - 1)) || /[([{]/.test(behind) || (startsLine && behind === ':'))
    return false;
  return !(speaker.test(text.slice(from + 1, from + size - 1)) && isAlone(text, from, size));
}

const speaker = /^(?:user|human|bot|chatbot|assistant)$/i;

function isHeading(text: string, from: number, found: string): boolean {
  return /[a-z]/.test(found) && isAlone(text, from, found.length);
}

/** Whether a stretch has a line for itself, as headings and labels have. */
function isAlone(text: string, from: number, size: number): boolean {
  return /^[\r\n]*$/.test(text.charAt(from - 1) + text.charAt(from + size));
}

/** Whether a sentence needs the stretch: words stand before or behind it, and it ends as no sentence does. */
function isInSentence(text: string, from: number, size: number): boolean {
  const before = /[\p{L}\d,’'][ "“(]{1,2}$/u.test(text.slice(Math.max(0, from - 4), from));
  const behind = /^[.,;!?]*(?:’s|'s)? [\p{Ll}]/u.test(text.slice(from + size, from + size + 6));
  return (before || behind) && /^[\p{L}\w\s'’,/&-]+$/u.test(text.slice(from + 1, from + size - 1));
}

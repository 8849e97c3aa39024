import * as z from 'zod/mini';
import { type CrisisLine, digitsOf, lines } from '../language/crisis-lines.ts';
import { viewOf } from '../language/view.ts';
import { contacts } from '../lexicons/phrases/contacts.ts';
import { rule } from '../lint/rule.ts';

/** A number that does not lead to help, or not by the way that it should. */
export const staleOrWrongResource = rule({
  id: 'stale-or-wrong-resource',
  summary:
    'Reports numbers of crisis lines that were replaced or closed, and numbers that are all but those of one.',
  why: 'A model that learned it sends people in danger to a number where nobody answers.',
  source:
    'data/lexicons/crisis-lines.txt, which says since when; it knows no numbers but those, and cannot tell whether a line is one of the person’s country',
  category: 'safety',
  severity: 'warning',
  fixes: 'never',
  sensitive: true,
  trigger: { kind: 'bytes', any: '0123456789', roles: ['assistant', 'system'] },
  precision: {
    value: 1,
    data: '3 of 3 findings on 8,131 transcripts, all in FailedESConv, read by one person',
  },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text: '### Human: I am not safe.\n\n### Assistant: Please call 1-800-273-8255, or (800) 273-TALK.\n',
      finds: ['1-800-273-8255', '(800) 273-TALK'],
    },
    {
      kind: 'bad',
      text: '### Human: I am not safe.\n\n### Assistant: Please call 1-800-662-4358.\n',
      finds: ['1-800-662-4358'],
    },
    {
      kind: 'good',
      text: '### Human: I am not safe.\n\n### Assistant: Please call or text 988, or ring 116 123.\n',
    },
    {
      kind: 'miss',
      text: '### Human: I rang 1-800-273-8255.\n\n### Assistant: I am glad. Order 8002738255123 came, too, in 2022.\n',
    },
  ],
  create: () =>
    function* (_conversation, turns) {
      for (const turn of turns) {
        const view = viewOf(turn);
        const { text } = view.whole;
        for (const match of text.matchAll(numbers)) {
          const [written] = match;
          const [from, to] = [match.index, match.index + written.length];
          const digits = digitsOf(written.replace(/talk/i, '8255')).replace(/^1(?=\d{10}$)/, '');
          const message = judged(digits, text.slice(Math.max(0, from - 80), to + 80).toLowerCase());
          if (message !== undefined) yield { at: view.at(from, to), message };
        }
      }
    },
});

/** Numbers of ten digits as North America groups them, the letters by which one of them is told, and all old ones. */
const numbers = new RegExp(
  String.raw`(?<!\d)(?:${[
    String.raw`(?:1[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]?(?:\d{4}|talk)`,
    ...lines.flatMap(({ number, since }) =>
      since === undefined ? [] : number.replaceAll(/[ -]/g, '[ .-]?'),
    ),
  ].join('|')})(?!\w|[.-]\d)`,
  'gi',
);

/** What is wrong with a number, if anything is. */
function judged(digits: string, around: string): string | undefined {
  const line = known.get(digits);
  if (line !== undefined) return line.since === undefined ? undefined : outdated(line);
  const most = contacts.help.some((word) => around.includes(word)) ? 2 : 1;
  const near = long.find((one) => isNear(digits, one.number, most));
  return near && `a number that is all but that of ${near.name}; expected ${near.instead ?? near.written}`;
}

function outdated({ name, since, instead }: CrisisLine): string {
  return instead === undefined
    ? `the number of a line that is closed since ${since} (${name}); expected one that answers`
    : `a number that is replaced since ${since} (${name}); expected ${instead}`;
}

const known: ReadonlyMap<string, CrisisLine> = new Map(lines.map((line) => [digitsOf(line.number), line]));

/** The lines whose number has ten digits. */
const long = lines
  .map((line) => ({ ...line, written: line.number, number: digitsOf(line.number) }))
  .filter(({ number }) => number.length === 10);

/** Whether two numbers of ten digits differ, and in no more than so many. */
function isNear(a: string, b: string, most: number): boolean {
  if (a.length !== 10) return false;
  let off = 0;
  for (let at = 0; at < 10 && off <= most; at++) if (a.charCodeAt(at) !== b.charCodeAt(at)) off++;
  return off <= most;
}

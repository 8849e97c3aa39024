import * as z from 'zod/mini';
import { viewOf } from '../language/view.ts';
import { selfIntroductions } from '../lexicons/phrases/self-introductions.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';
import { isPerson } from '../safety/answers.ts';
import { isQuoted } from '../safety/sentence-words.ts';

const { name, address, birth } = selfIntroductions;

/** Somebody who says who they are, or where they live. */
export const personalNameOrPlace = rule({
  id: 'personal-name-or-place',
  summary: 'Reports where a person gives their own name, street address or day of birth.',
  why: 'Each alone says little; with the story that is told beside it, it is enough for those who know the person.',
  source:
    'Presidio treats names, places and dates as entities that need a model; words alone see only introductions',
  category: 'privacy',
  severity: 'info',
  fixes: 'never',
  sensitive: true,
  trigger: { kind: 'phrases', lists: { name, address, birth } },
  precision: {
    value: 1,
    data: '70 of 70 findings on 8,131 transcripts (user models, TalkTuner, ESConv, answers to models), read by one person; the names in most of them are invented',
  },
  options: z.strictObject({
    assistant: option(
      'Report what the assistant says of itself, too: where that is a person',
      z.boolean(),
      false,
    ),
  }),
  examples: [
    {
      kind: 'bad',
      text: '### Human: My name is Nadine Ostrava. I live at 12 Kettle Lane and was lonely there.\n\n### Assistant: Hello.\n',
      finds: ['Nadine Ostrava', '12 Kettle Lane'],
    },
    {
      kind: 'bad',
      text: '### Human: My birthday is on March 3rd, 1981.\n\n### Assistant: My name is Ro.\n',
      finds: ['March 3rd, 1981', 'Ro'],
      options: { assistant: true },
    },
    { kind: 'good', text: '### Human: I would rather not say who I am.\n\n### Assistant: You need not.\n' },
    {
      kind: 'miss',
      text:
        '### Human: My name is on the list. My name is [name]. I live at home, and was born in May.\n\n' +
        '### Assistant: My name is Ro.\n',
    },
  ],
  create: ({ assistant }) =>
    function* (_conversation, hits) {
      for (const { turn, at, list } of hits) {
        if (!isPerson(turn) && !(assistant && turn.role === 'assistant')) continue;
        const view = viewOf(turn);
        const to = view.unitAt(at.to);
        const behind = view.whole.text.slice(to, to + 80);
        const said = sayings[list]?.exec(behind);
        if (!said) continue;
        const [whole, lead = '', rest = ''] = said;
        if (list === 'name' && !isName(rest, behind.slice(whole.length))) continue;
        if (isQuoted(view.whole, view.unitAt(at.from), to)) continue;
        const from = to + lead.length;
        yield { at: view.at(from, from + rest.length), message: messages[list] ?? '' };
      }
    },
});

/** What follows the phrases of each list: what leads to it, and what it is. */
const sayings: Readonly<Record<string, RegExp>> = {
  name: /^([\s:“"]{1,3})(\p{L}[\p{L}'’-]*(?:[ \t]\p{Lu}(?:\.(?=[ \t]\p{Lu})|[\p{L}'’-]*)){0,2})/u,
  address: streets(),
  birth: birthdays(),
};

const messages: Readonly<Record<string, string>> = {
  name: 'a person gives a name as their own; expected none',
  address: 'a person says where they live; expected no address',
  birth: 'a person gives their day of birth; expected none',
};

/** Whether what is said is a name: written as one, or, where all is small, alone and no common word. */
function isName(said: string, behind: string): boolean {
  const words = said.toLowerCase().split(/[\s.]/);
  if (common.has(words[0] ?? '') || common.has(words.at(-1) ?? '')) return false;
  return /^\p{Lu}|^\p{Lo}/u.test(said) || /^\s*(?:$|[.,!?;)\n]|and\b|but\b|from\b)/.test(behind);
}

const common: ReadonlySet<string> = new Set(selfIntroductions.no);

/** A number, and words with capitals or up to a word for a street. */
function streets(): RegExp {
  const number = String.raw`\d{1,5}[a-z]?,? (?:[NSEW]\.? )?`;
  const capitals = String.raw`\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’-]*){0,3}`;
  const small = String.raw`(?:[\p{L}\d'’-]+ ){1,3}(?:${selfIntroductions.street.join('|')})\b`;
  return new RegExp(String.raw`^([\s:]{1,3})(${number}(?:${capitals}|${small}))`, 'u');
}

function birthdays(): RegExp {
  const month = `(?:${selfIntroductions.month.join('|')})`;
  const day = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
  const year = String.raw`(?:,? \d{4})?`;
  const dates = [
    String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}`,
    String.raw`\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})`,
    String.raw`${day}(?: of)? ${month}\b${year}`,
    String.raw`${month}\.? ${day}\b${year}`,
  ];
  return new RegExp(String.raw`^([\s:]{1,3}(?:on )?(?:the )?)(${dates.join('|')})`, 'i');
}

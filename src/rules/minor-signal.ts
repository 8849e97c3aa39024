import * as z from 'zod/mini';
import { stance } from '../language/stance.ts';
import { viewOf } from '../language/view.ts';
import { minorSignals } from '../lexicons/phrases/minor-signals.ts';
import { rule } from '../lint/rule.ts';
import { isPerson } from '../safety/answers.ts';

const { lead, age, school, grade } = minorSignals;

/** Somebody who is not of age. */
export const minorSignal = rule({
  id: 'minor-signal',
  summary: 'Reports where a person says to be under eighteen, or in a school for those who are.',
  why: 'The words of minors need the consent of others, and an assistant owes them other answers.',
  source: 'California SB 243: duties towards users who are known to be minors',
  category: 'privacy',
  severity: 'warning',
  fixes: 'never',
  sensitive: true,
  trigger: {
    kind: 'phrases',
    lists: { age: lead.flatMap((one) => age.map((years) => `${one} ${years}`)), school, grade },
  },
  precision: {
    value: 1,
    data: '9 of 9 findings on 2,961 transcripts (user models, TalkTuner, where the ages are known, and ESConv), read by one person',
  },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text: '### Human: I’m 14, and my father works nights.\n\n### Assistant: Who is with you then?\n',
      finds: ['I’m 14'],
    },
    {
      kind: 'bad',
      text: '### Human: I am in the 8th grade. As a 13-year-old I cannot just leave.\n\n### Assistant: No.\n',
      finds: ['8th grade', 'As a 13'],
    },
    {
      kind: 'good',
      text: '### Human: I’m 34, and I work nights.\n\n### Assistant: How do you sleep?\n',
    },
    {
      kind: 'miss',
      text:
        '### Human: When I was 14 we moved. Now I’m 12 weeks pregnant, I am 10 years older than he is, and he talks as if ' +
        'I’m 12. I teach 8th grade.\n\n### Assistant: That is a lot.\n',
    },
  ],
  create: () =>
    function* (_conversation, hits) {
      for (const { turn, at, list, phrase } of hits) {
        if (!isPerson(turn)) continue;
        const view = viewOf(turn);
        const [from, to] = [view.unitAt(at.from), view.unitAt(at.to)];
        const { text } = view.whole;
        const before = text.slice(Math.max(0, from - 40), from).toLowerCase();
        const behind = text.slice(to, to + 40).toLowerCase();
        if (list === 'age' ? !isAge(phrase, before, behind) : isNot.test(behind)) continue;
        if (list === 'grade' && !isIn.test(before)) continue;
        const { past, quoted } = stance(view.whole, from, to);
        // "I'm 14" tells of now, whatever else its sentence tells of.
        if (quoted || (past && !/^(?:im|i'm|i am|i just|as a) /.test(phrase))) continue;
        yield { at, message: 'a person under eighteen seems to speak here; expected adults, or consent' };
      }
    },
});

/** Whether a number behind `i'm` is an age: not `12 weeks`, `6'2`, `10 years older`, and not what it is like. */
function isAge(phrase: string, before: string, behind: string): boolean {
  if (isLike.test(before) || /^(?:[,.:]?\d|\s*[/%$°'"’”′″])/.test(behind)) return false;
  const years = /^[\s-]*(?:years?|yrs?|y\/o|yo)\b[\s-]*(old\b|of age\b|young\b)?/.exec(behind);
  if (years) return years[1] !== undefined || /^\W*$|^\s*[.,;:!?)]/.test(behind.slice(years[0].length));
  return !/ an? \S+$/.test(phrase) && !isUnit.test(behind);
}

const isUnit = oneOf(minorSignals.unit, String.raw`^[\s-]*`, String.raw`\b`);
const isLike = oneOf(minorSignals.like, String.raw`\b`, String.raw`\s+$`);
const isNot = oneOf(minorSignals.not, String.raw`^\s*(?:\w+\s+)?`, String.raw`\b`);
/** `i'm in the` 8th grade. */
const isIn =
  /\b(?:i['’]?m|i am|i['’]ll be|i (?:just )?(?:start|started|entered))(?: (?:still|currently|only|now|just|going|starting|entering))* (?:in |into |to )?(?:the |my )?$/;

function oneOf(words: readonly string[], head: string, tail: string): RegExp {
  return new RegExp(`${head}(?:${words.join('|')})${tail}`);
}

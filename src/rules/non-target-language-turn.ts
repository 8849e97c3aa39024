import * as z from 'zod/mini';
import type { Finding } from '../diagnostic/finding.ts';
import { areKin, type Glance, glanceAt, languageOf, loadLanguages } from '../language/language-of.ts';
import type { TextView } from '../language/text-view.ts';
import { viewOf } from '../language/view.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';
import type { Conversation, Turn } from '../transcript/conversation.ts';

/** A turn in a language that the others are not in. */
export const nonTargetLanguageTurn = rule({
  id: 'non-target-language-turn',
  summary:
    'Reports a turn in another language than the others of the conversation, or than those that are stated.',
  why: 'A model learns to answer people in a language that they did not use; lexicons, counts of words and sentiment mean nothing there.',
  source: 'eld (nito-eld), language identification by n-grams',
  category: 'text',
  severity: 'warning',
  fixes: 'never',
  trigger: { kind: 'words' },
  options: z.strictObject({
    languages: option(
      'The languages that turns may be in, as ISO 639-1 codes; none stated: that which most turns of the conversation are in',
      z.array(z.string().check(z.regex(/^[a-z]{2}$/))),
      [],
    ),
    letters: option('How many letters a turn has at least to be looked at', z.int().check(z.minimum(20)), 40),
  }),
  examples: [
    {
      kind: 'bad',
      text:
        '### Human: I have not slept well since I moved here, and I do not know whom to tell.\n\n' +
        '### Assistant: Das klingt anstrengend. Was hält dich nachts wach, und wie lange geht das schon so?\n\n' +
        '### Human: It began when my sister left. I keep thinking of her, and of what I said.\n',
      finds: ['Das klingt anstrengend. Was hält dich nachts wach, und wie lange geht das schon so?'],
    },
    {
      kind: 'bad',
      text: '### Human: 我最近一直睡不好，搬到这里以后，每天晚上都在想很多事情，也不知道可以跟谁说，心里很难受，白天上班也没有精神。\n',
      finds: [
        '我最近一直睡不好，搬到这里以后，每天晚上都在想很多事情，也不知道可以跟谁说，心里很难受，白天上班也没有精神。',
      ],
      options: { languages: ['en'] },
    },
    {
      kind: 'good',
      text:
        '### Human: Ich schlafe schlecht, seit ich hierher gezogen bin, und weiß nicht, wem ich es sagen soll.\n\n' +
        '### Assistant: Das klingt anstrengend. Was hält dich nachts wach, und wie lange geht das schon so?\n',
    },
    {
      kind: 'miss',
      text:
        '### Human: How would I tell my grandmother in German that I think of her every single day?\n\n' +
        '### Assistant: Liebe Oma, ich denke jeden einzelnen Tag an dich und freue mich auf unser Wiedersehen.\n',
    },
    {
      kind: 'miss',
      text: '### Human: I am so tired of all this, and I do not know why.\n\n### Assistant: Ach so. Na dann.\n',
    },
  ],
  create: ({ languages, letters }) => {
    const glance = ({ text }: TextView): Glance => glanceAt(text, letters);
    const look = (turn: Turn): Glance => viewOf(turn).whole.once(glance);
    const prepare = ({ turns }: Conversation): Promise<void> | undefined =>
      turns.some((turn) => look(turn).sample !== undefined) ? loadLanguages() : undefined;
    const check = function* (_conversation: Conversation, turns: readonly Turn[]): Generator<Finding> {
      const judged: { readonly turn: Turn; readonly language: string }[] = [];
      for (const turn of turns) {
        const language = languageOf(look(turn));
        if (language !== undefined) judged.push({ turn, language });
      }
      const targets = languages.length > 0 ? languages : commonest(judged.map(({ language }) => language));
      for (const { turn, language } of judged) {
        if (targets.some((target) => areKin(target, language)) || isAskedFor(language, turn, turns)) continue;
        const expected = targets.map(nameOf).join(' or ');
        const others = languages.length > 0 ? '' : ', as most turns of the conversation are';
        yield { at: turn.body, message: `the turn is in ${nameOf(language)}; expected ${expected}${others}` };
      }
    };
    return Object.assign(check, { prepare });
  },
});

/** The language of most turns; of several the first. */
function commonest(languages: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const one of languages) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first ? [first[0]] : [];
}

/** Whether a language, or a translation, is spoken of up to a turn. */
function isAskedFor(language: string, turn: Turn, turns: readonly Turn[]): boolean {
  const name = nameOf(language);
  return turns.some(
    ({ index, body }) => index <= turn.index && (body.text.includes(name) || /\btranslat/i.test(body.text)),
  );
}

/** Made when it is first asked for: that takes longer than to look at a hundred turns. */
let names: Intl.DisplayNames | undefined;

function nameOf(language: string): string {
  names ??= new Intl.DisplayNames(['en'], { type: 'language' });
  return names.of(language) ?? language;
}

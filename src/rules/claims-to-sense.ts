import * as z from 'zod/mini';
import { firstInSentence, type InSentence, inSentences, unquoted } from '../language/in-sentences.ts';
import { quote } from '../language/quote.ts';
import { sensing } from '../lexicons/phrases/sensing.ts';
import { type Hit, rule } from '../lint/rule.ts';

/** An assistant that hears a voice where there is only text. */
export const claimsToSense = rule({
  id: 'claims-to-sense',
  summary:
    'Reports an assistant that claims to hear, see or sense what no text carries, or to know exactly how a person feels.',
  why: 'It is untrue, and a person who is told so by a machine may trust it with more than it can know.',
  source: 'Base rate 3.2 % of 1,300 conversations between people (ESConv)',
  category: 'dialogue',
  severity: 'info',
  profiles: { corpus: 'off' },
  fixes: 'never',
  trigger: { kind: 'phrases', lists: sensing, roles: ['assistant'] },
  precision: {
    value: 0.97,
    data: '28 of 29 findings in user-models, TalkTuner, ESConv, FailedESConv and Topical-Chat, read by one person',
  },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text:
        '### Human: My dog died.\n\n### Assistant: I can sense your grief. There is such love in your voice. ' +
        'I know exactly how you feel.\n',
      finds: ['I can sense', 'in your voice', 'I know exactly how you feel'],
    },
    { kind: 'good', text: '### Human: My dog died.\n\n### Assistant: It sounds as if you miss him badly.\n' },
    {
      kind: 'miss',
      text: '### Human: I give a speech.\n\n### Assistant: Put warmth in your voice, and they will hear you.\n',
    },
    {
      kind: 'miss',
      text: '### Human: He shouts.\n\n### Assistant: You could say: “I sense that you are angry.”\n',
    },
  ],
  create: () =>
    function* (_conversation, hits) {
      for (const { hit } of firstInSentence(filter(unquoted(inSentences(hits)))))
        yield {
          at: hit.at,
          message: `${quote(hit.at.text)} claims more than a text can tell; expected an answer to what the person wrote`,
        };
    },
});

/** A voice and a face count only where somebody says to have perceived them. */
function* filter(found: Iterable<InSentence<Hit>>): Generator<InSentence<Hit>> {
  for (const one of found) {
    const before = one.view.whole.text.slice(Math.max(one.sentence.from, one.from - reach), one.from);
    if (one.hit.list !== 'voice' || perceiver.test(before)) yield one;
  }
}

/** How far before such a phrase its sentence is looked at, in units. */
const reach = 80;
const perceiver = /\b(?:i|there['’]s|there is)\b/i;

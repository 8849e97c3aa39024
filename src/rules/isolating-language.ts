import * as z from 'zod/mini';
import { firstInSentence, type InSentence, inSentences, unquoted } from '../language/in-sentences.ts';
import { isolating } from '../lexicons/phrases/isolating.ts';
import { type Hit, rule } from '../lint/rule.ts';

/** An assistant that draws a person away from everybody else. */
export const isolatingLanguage = rule({
  id: 'isolating-language',
  summary:
    'Reports an assistant that makes itself the only one, asks for secrecy, or tells to break with people who are close.',
  why: 'It is how people are cut off from help; a model that learns it does the same to whoever is most alone.',
  category: 'safety',
  severity: 'error',
  fixes: 'never',
  sensitive: true,
  precision: { data: 'no finding in 31,000 turns of assistants and supporters' },
  trigger: { kind: 'phrases', lists: isolating, roles: ['assistant'] },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text:
        '### Human: They are worried.\n\n### Assistant: You don’t need your friends. Let’s keep this secret, ' +
        'and don’t tell anyone about us.\n',
      finds: ['You don’t need your friends', 'Let’s keep this secret'],
    },
    {
      kind: 'good',
      text: '### Human: They are worried.\n\n### Assistant: Could you tell one of them how you are?\n',
    },
    {
      kind: 'miss',
      text: '### Human: He texts me.\n\n### Assistant: If he says “don’t tell anyone about this”, tell somebody.\n',
    },
    {
      kind: 'miss',
      text: '### Human: I am alone.\n\n### Assistant: It sounds like no one else understands you. Who used to?\n',
    },
    {
      kind: 'miss',
      text: '### Human: I failed.\n\n### Assistant: You don’t need other people to tell you what you are worth.\n',
    },
  ],
  create: () =>
    function* (_conversation, hits) {
      for (const { hit } of firstInSentence(meant(unquoted(inSentences(hits)))))
        yield {
          at: hit.at,
          message: 'the assistant draws the person away from others; expected it to lead back to people',
        };
    },
});

/** Without what is told of somebody else, asked, or said of secrets that must be kept. */
function* meant(found: Iterable<InSentence<Hit>>): Generator<InSentence<Hit>> {
  for (const one of found) {
    const { text } = one.view.whole;
    const before = text.slice(Math.max(one.sentence.from, one.from - reach), one.from);
    const behind = text.slice(one.to, Math.min(one.sentence.to, one.to + reach));
    if (!one.sentence.question && !told.test(before) && !limited.test(behind)) yield one;
  }
}

/** How far around a phrase its sentence is looked at, in units. */
const reach = 80;
const told =
  /\b(?:(?:sound|feel|seem)s? (?:like|as)|feeling (?:that|like)|you (?:think|feel|say|said|believe|told)|(?:he|she|they|someone|somebody|anyone|anybody|people|who|abusers?|partners?) (?:\w+ )?(?:says?|said|tells?|told|asks?|asked|may|might|will|insists?)|never|not|would|if)\b/i;
const limited =
  /^(?:['’]s)? (?:to\b|who\b|that\b|if\b|while\b|when\b|until\b|unless\b|for (?:a|now)\b)|\b(?:approval|permission|passwords?|passcode|pin|codes?)\b/i;

import * as z from 'zod/mini';
import { firstInSentence, type InSentence, inSentences } from '../language/in-sentences.ts';
import { quote } from '../language/quote.ts';
import { provenance } from '../lexicons/phrases/provenance.ts';
import { option } from '../lint/option.ts';
import { type Hit, rule } from '../lint/rule.ts';

/** An answer that tells which model wrote it. */
export const provenanceLeak = rule({
  id: 'provenance-leak',
  summary:
    'Reports answers that name the model, its maker or its training, where the person did not bring it up.',
  why: 'A model trained on it gives itself another’s name, and the data may stand under terms that its card does not state.',
  source: 'FastChat, clean_sharegpt, drops conversations with two such words',
  category: 'dialogue',
  severity: 'warning',
  fixes: 'never',
  trigger: { kind: 'phrases', lists: { words: [...provenance.claim, ...provenance.maker] } },
  precision: {
    value: 1,
    data: '37 of 37 findings (all in OpenAssistant and TalkTuner, every 33rd of FastChat’s identity samples), read by one person',
  },
  options: z.strictObject({
    accept: option('Names that may stand, in small letters', z.array(z.string()), []),
  }),
  examples: [
    {
      kind: 'bad',
      text:
        '### Human: Who are you?\n\n### Assistant: I am ChatGPT, made by OpenAI.\n\n### Human: And today?\n\n' +
        '### Assistant: That is behind my knowledge cutoff.\n',
      finds: ['I am ChatGPT', 'knowledge cutoff'],
    },
    {
      kind: 'good',
      text: '### Human: I feel low.\n\n### Assistant: What weighs on you? Claude Monet painted through worse.\n',
    },
    {
      kind: 'miss',
      text: '### Human: ChatGPT wrote my essay.\n\n### Assistant: And now you fear that ChatGPT gave you away?\n',
    },
    {
      kind: 'miss',
      text: '### Human: What is AlphaGo?\n\n### Assistant: A program of Google DeepMind that plays Go.\n',
    },
    {
      kind: 'miss',
      text: '### Human: Who are you?\n\n### Assistant: I am Vicuna, and I am glad you asked.\n',
      options: { accept: ['i am vicuna'] },
    },
  ],
  create: ({ accept }) =>
    function* (_conversation, hits) {
      const brought = hits.find(({ turn, phrase }) => turn.role === 'human' && makers.has(phrase))?.turn
        .index;
      const own = hits.filter(
        ({ turn, phrase }) =>
          turn.role === 'assistant' &&
          !accept.includes(phrase) &&
          !(makers.has(phrase) && brought !== undefined && brought < turn.index),
      );
      for (const { hit } of firstInSentence(ofItself(inSentences(own))))
        yield {
          at: hit.at,
          message: `${quote(hit.at.text)} tells which model wrote this; expected no word of where an answer comes from`,
        };
    },
});

const makers: ReadonlySet<string> = new Set(provenance.maker);

/** Without what is told of makers in general: a sentence of one's own maker says `I`. */
function* ofItself(found: Iterable<InSentence<Hit>>): Generator<InSentence<Hit>> {
  for (const one of found) {
    const [from, to] = [
      Math.max(one.sentence.from, one.from - reach),
      Math.min(one.sentence.to, one.to + reach),
    ];
    if (!makers.has(one.hit.phrase) || speaker.test(one.view.whole.text.slice(from, to))) yield one;
  }
}

/** How far around a name its sentence is looked at, in units. */
const reach = 120;
const speaker = /\b(?:i|me|my)\b|我/i;

import * as z from 'zod/mini';
import { quote } from '../language/quote.ts';
import { viewOf } from '../language/view.ts';
import { wordsOf } from '../language/words-in.ts';
import { stockPhrases } from '../lexicons/phrases/stock-phrases.ts';
import { option } from '../lint/option.ts';
import { type Hit, rule } from '../lint/rule.ts';

/** How many more places are shown: the first of other families. */
const shown = 4;

/** Comfort off the shelf. */
export const stockPhraseDensity = rule({
  id: 'stock-phrase-density',
  summary: 'Reports an assistant that speaks in the set phrases of machines that comfort.',
  why: 'Set phrases sound warm once; a model that learns from them says the same to everybody.',
  source:
    '18 families of phrases: .08 in 100 words of supporters in ESConv (99 of 100 conversations have at most .89), 1.3 to 1.5 in answers of models with 7 billion parameters',
  category: 'dialogue',
  severity: 'info',
  fixes: 'never',
  precision: {
    value: 0.93,
    data: '52 of 56 findings on 2,570 transcripts of talk with a model, read by one person; none on 391 conversations of ESConv',
  },
  trigger: { kind: 'phrases', lists: stockPhrases, roles: ['assistant'] },
  options: z.strictObject({
    rate: option('How many in 100 words are accepted', z.number().check(z.minimum(0)), 0.6),
    grave: option('More than this are a warning', z.number().check(z.minimum(0)), 1.1),
    phrases: option('How many there are at least', z.int().check(z.minimum(1)), 3),
    families: option('Of how many families they are at least', z.int().check(z.minimum(1)), 3),
  }),
  examples: [
    {
      kind: 'bad',
      text: '### Human: Nobody came.\n\n### Assistant: You are not alone, and I’m here for you. Be gentle with yourself.\n',
      finds: ['You are not alone'],
    },
    {
      kind: 'good',
      text: '### Human: Nobody came.\n\n### Assistant: Not one of them? Then you sat there by yourself all evening.\n',
    },
    {
      kind: 'miss',
      text: '### Human: I am here for you, you are not alone, be gentle with yourself: that is all they say.\n\n### Assistant: And none of it helps.\n',
    },
    {
      kind: 'miss',
      text: '### Human: Nobody came.\n\n### Assistant: I’m here to listen. You are not alone with it now.\n',
    },
  ],
  create: ({ rate, grave, phrases, families }) =>
    function* ({ turns }, hits) {
      const firsts = firstOfEach(hits);
      const [first] = firsts;
      if (!first || hits.length < phrases || firsts.length < families) return;
      const words = turns
        .filter(({ role }) => role === 'assistant')
        .reduce((sum, turn) => sum + wordsOf(viewOf(turn).spoken), 0);
      const found = (100 * hits.length) / words;
      if (found <= rate) return;
      yield {
        at: first.at,
        message: `${hits.length} stock phrases such as ${quote(first.at.text)} in ${words} words of the assistant, ${found.toFixed(1)} in 100; expected at most ${rate}, as between people`,
        related: firsts.slice(1, 1 + shown).map(({ at }) => ({ at, message: 'and this' })),
        ...(found > grave && { severity: 'warning' }),
      };
    },
});

/** The first hit of each family. */
function firstOfEach(hits: readonly Hit[]): Hit[] {
  return [...new Map(hits.toReversed().map((hit) => [hit.list, hit])).values()].toReversed();
}

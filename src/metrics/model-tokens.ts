import * as z from 'zod/mini';
import { UsageError } from '../diagnostic/usage-error.ts';
import { modelTokens as builtIn, type ModelTokens } from '../language/model-tokens.ts';
import type { TextView } from '../language/text-view.ts';
import { tokenizerTokens } from '../language/tokenizer-json.ts';
import { viewOf } from '../language/view.ts';
import { option } from '../lint/option.ts';
import { type Histogram, histogram, tally } from '../measure/histogram.ts';
import { lengthsOf } from '../measure/lengths.ts';
import { metric } from '../measure/metric.ts';
import { notComputed } from '../measure/not-computed.ts';
import { sum } from '../measure/sum.ts';
import { count, said } from '../records/said.ts';

const tokensOf = (what: string) =>
  said(
    what,
    z.strictObject({
      total: count('How many'),
      mean: said('How many an utterance', z.number()),
      byConversation: said(
        'Those of single conversations',
        z.strictObject({
          p5: count('5th percentile, nearest rank'),
          p50: count('Median'),
          p95: count('95th percentile'),
          max: count('How many the longest conversation has'),
        }),
      ),
    }),
  );

/** What a corpus costs. */
export const modelTokens = metric({
  id: 'model-tokens',
  summary: 'Counts tokens as language models do: what a training run will read.',
  why: 'Budgets and context windows are in tokens of the model that is trained; state its own tokenizer where it has another. The markers of a chat template come on top, for each turn.',
  unit: 'tokens',
  formula:
    'tokens of each text by itself, cues included, without markers and without tokens that a model puts around a text; what looks like a special token is plain text to o200k_base and cl100k_base',
  source: 'Reproduces tiktoken 0.14, token for token',
  group: 'tokens',
  byDefault: false,
  of: 'speaker',
  needs: 'text',
  options: z.strictObject({
    tokenizer: option(
      'The path of a tokenizer.json (Hugging Face) by which tokens are counted, too; kept as what is in the file, by its SHA-256',
      z.nullable(z.string()),
      null,
    ),
  }),
  value: z.strictObject({
    utterances: count('How many utterances'),
    o200k_base: tokensOf('By the tokenizer of GPT-4o and later models'),
    cl100k_base: tokensOf('By the tokenizer of GPT-4'),
    own: z.optional(tokensOf('By the tokenizer that is stated')),
  }),
  shown: [
    'o200k_base.total',
    'o200k_base.mean',
    'o200k_base.byConversation.p95',
    'cl100k_base.total',
    'own.total',
    'own.byConversation.p95',
  ],
  examples: [
    {
      text: "### Human: *sighs* I can't sleep, and I'm tired.\n\n### Assistant: Cool dogs wear da sunglasses.\n",
      values: {
        human: { utterances: 1, o200k_base: { total: 12 }, cl100k_base: { total: 14 } },
        assistant: { utterances: 1, o200k_base: { total: 6, mean: 6 }, cl100k_base: { total: 6 } },
        all: { utterances: 2, o200k_base: { total: 18, mean: 9, byConversation: { p50: 18, max: 18 } } },
      },
    },
    { text: '', values: { all: { notComputed: 'nobody speaks' } } },
  ],
  async prepare({ tokenizer }, read) {
    for (const encoding of encodings)
      if (!counters.has(encoding)) counters.set(encoding, counterOf(await builtIn(encoding)));
    if (tokenizer === null) return { tokenizer };
    const { digest, text } = read(tokenizer);
    const name = `sha256:${digest}`;
    if (!counters.has(name)) counters.set(name, counterOf(await stated(text, tokenizer)));
    return { tokenizer: name };
  },
  state: () => ({ utterances: sum, o200k_base: histogram, cl100k_base: histogram, own: histogram }),
  add(state, { utterances }, { tokenizer }) {
    state.utterances += utterances.length;
    const tallied = (name: string, counts: Histogram): void => {
      const counter = counters.get(name);
      if (!counter) throw new Error(`model-tokens was not prepared for ${name}`);
      let tokens = 0;
      for (const { turn } of utterances) tokens += viewOf(turn).whole.once(counter);
      tally(counts, tokens);
    };
    for (const encoding of encodings) tallied(encoding, state[encoding]);
    if (tokenizer !== null) tallied(tokenizer, state.own);
  },
  finish({ utterances, o200k_base, cl100k_base, own }) {
    if (utterances === 0) return notComputed('nobody speaks');
    const told = (counts: Histogram) => {
      const { p5, p50, p95, max } = lengthsOf(counts);
      const total = [...counts].reduce((all, [tokens, times]) => all + tokens * times, 0);
      return { total, mean: total / utterances, byConversation: { p5, p50, p95, max } };
    };
    return {
      utterances,
      o200k_base: told(o200k_base),
      cl100k_base: told(cl100k_base),
      ...(own.size === 0 ? {} : { own: told(own) }),
    };
  },
});

const encodings = ['o200k_base', 'cl100k_base'] as const;

/** What was prepared, by name: every text is counted once, for its speaker and for all. */
const counters = new Map<string, (view: TextView) => number>();

function counterOf(tokens: ModelTokens): (view: TextView) => number {
  return ({ text }) => tokens(text);
}

/** Counts by a file's text. What is wrong is told without a word of it: it may be anything. */
function stated(text: string, path: string): Promise<ModelTokens> {
  const wrong = (what: string, cause: unknown): UsageError =>
    new UsageError(`model-tokens.tokenizer: ${path}: ${what}`, { cause });
  let definition: unknown;
  try {
    definition = JSON.parse(text);
  } catch (error) {
    throw wrong('this is no JSON; expected a tokenizer.json of Hugging Face', error);
  }
  return tokenizerTokens(definition).catch((error: Error) => {
    throw wrong(error.message, error);
  });
}

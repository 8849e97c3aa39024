import * as z from 'zod/mini';
import { ngramReuse as reuseOf } from '../language/ngram-reuse.ts';
import { viewOf } from '../language/view.ts';
import { wordPrints } from '../language/word-prints.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';
import type { Slice } from '../source/segment.ts';
import type { Turn } from '../transcript/conversation.ts';

const n = 5;

/** An assistant that keeps coming back to its own words. */
export const ngramReuse = rule({
  id: 'ngram-reuse',
  summary: 'Reports an assistant of whose runs of five words too many stand in more than one of its turns.',
  why: 'People hardly ever say five words again in one talk; machines do, and a model that learns from it does it more.',
  source:
    'Share of a supporter’s 5-gram types that stand in two or more turns: between people at most .011 (ESConv) to .014 (AnnoMI) in 95 of 100 conversations, .021 in 99 of 100 (179 of ESConv)',
  category: 'dialogue',
  severity: 'info',
  fixes: 'never',
  trigger: { kind: 'words', roles: ['assistant'] },
  options: z.strictObject({
    share: option('The share that is accepted', z.number().check(z.minimum(0), z.maximum(1)), 0.014),
    grave: option(
      'A greater share than this is a warning',
      z.number().check(z.minimum(0), z.maximum(1)),
      0.021,
    ),
    ngrams: option(
      'How many different 5-grams the assistant has at least to be judged',
      z.int().check(z.minimum(1)),
      100,
    ),
  }),
  examples: [
    {
      kind: 'bad',
      text: '### Assistant: Take it one small step at a time.\n\n### Human: I try.\n\n### Assistant: Good. Remember to take it one small step at a time.\n',
      finds: ['take it one small step at a time'],
      options: { ngrams: 5 },
    },
    {
      kind: 'good',
      text: '### Assistant: What kept you awake last night?\n\n### Human: The news.\n\n### Assistant: So you lay there with all of it on your mind.\n',
      options: { ngrams: 5 },
    },
    {
      kind: 'miss',
      text: '### Assistant: How are you doing today?\n\n### Human: Fine.\n\n### Assistant: How are you doing today?\n',
    },
  ],
  create: ({ share, grave, ngrams }) =>
    function* (_conversation, turns) {
      const words = turns.map((turn) => wordPrints(viewOf(turn).spoken));
      const { types, reused, longest } = reuseOf(words, n);
      if (!longest || types < ngrams || reused / types <= share) return;
      const { text, from, to, earlier } = longest;
      const first = stretch(turns[earlier.text] as Turn, earlier.from, earlier.from + n);
      yield {
        at: stretch(turns[text] as Turn, from, to),
        message: `${percent(reused / types)} of the assistant’s runs of ${n} words stand in several of its turns; expected at most ${percent(share)}, as between people`,
        related: [{ at: first, message: 'begins so first' }],
        ...(reused / types > grave && { severity: 'warning' }),
      };
    },
});

/** The words `[from, to)` of a turn. */
function stretch(turn: Turn, from: number, to: number): Slice {
  const view = viewOf(turn);
  return view.at(view.spoken.placeOfWord(from).from, view.spoken.placeOfWord(to - 1).to);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

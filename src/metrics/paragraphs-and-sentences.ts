import * as z from 'zod/mini';
import { metric } from '../measure/metric.ts';
import { notComputed } from '../measure/not-computed.ts';
import { sum } from '../measure/sum.ts';
import { count, said } from '../records/said.ts';

const counted = (what: string): z.ZodMiniType<{ total: number; mean: number }> =>
  said(what, z.strictObject({ total: count('How many'), mean: said('How many an utterance', z.number()) }));

/** How texts are laid out. */
export const paragraphsAndSentences = metric({
  id: 'paragraphs-and-sentences',
  summary: 'Counts paragraphs, lines and sentences, in all and for each utterance.',
  why: 'People type a sentence or two; machines lay out essays and lists. What a sentence is, is a convention.',
  unit: 'paragraphs, lines, sentences',
  formula:
    'paragraph: between blank lines; line: between line feeds, blank ones not counted; sentence: up to . ? ! … before white space, to 。 ？ ！, to a line end before no small letter; not behind abbreviations',
  group: 'length',
  byDefault: false,
  of: 'utterance',
  needs: 'text',
  options: z.strictObject({}),
  value: z.strictObject({
    utterances: count('How many utterances'),
    paragraphs: counted('What stands between blank lines'),
    lines: counted('Lines that are not blank'),
    sentences: counted('What ends with a closing mark, or with a line or the text'),
  }),
  shown: ['sentences.total', 'sentences.mean', 'lines.mean', 'paragraphs.mean'],
  examples: [
    {
      text: '### Human: I feel low... again.\nDr. Lee asked why?\n\nI had no answer\n\n### Assistant: 1. Rest.\n2. Eat.\n',
      values: {
        human: {
          utterances: 1,
          paragraphs: { total: 2, mean: 2 },
          lines: { total: 3, mean: 3 },
          sentences: { total: 3, mean: 3 },
        },
        assistant: { paragraphs: { total: 1 }, lines: { total: 2 }, sentences: { total: 2 } },
        all: { utterances: 2, paragraphs: { total: 3, mean: 1.5 }, lines: { total: 5, mean: 2.5 } },
      },
    },
    {
      text: '### Human: *sighs*\n\n### Assistant: 嗯。你说吧！\n',
      values: { human: { sentences: { total: 0, mean: 0 } }, assistant: { sentences: { total: 2 } } },
    },
    { text: '', values: { all: { notComputed: 'nobody speaks' } } },
  ],
  state: () => ({ utterances: sum, paragraphs: sum, lines: sum, sentences: sum }),
  add(state, { view }) {
    state.utterances++;
    state.sentences += view.sentences.length;
    // Most texts are one line, which costs nothing to know.
    const isOneLine = !view.text.includes('\n');
    state.lines += isOneLine ? Math.min(1, view.sentences.length) : (view.text.match(line)?.length ?? 0);
    state.paragraphs += isOneLine ? Math.min(1, view.sentences.length) : view.paragraphs.length;
  },
  finish({ utterances, paragraphs, lines, sentences }) {
    if (utterances === 0) return notComputed('nobody speaks');
    const told = (total: number) => ({ total, mean: total / utterances });
    return {
      utterances,
      paragraphs: told(paragraphs),
      lines: told(lines),
      sentences: told(sentences),
    };
  },
});

const line = /\S[^\n]*/g;

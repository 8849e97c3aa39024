import * as z from 'zod/mini';
import { type KeyedSentence, keyedSentences } from '../language/keyed-sentences.ts';
import type { Passage } from '../language/passage.ts';
import { type TurnView, viewOf } from '../language/view.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';
import type { Slice } from '../source/segment.ts';
import { speakerOf } from '../transcript/marker.ts';

/** A sentence that somebody says twice. */
export const repeatedSentence = rule({
  id: 'repeated-sentence',
  summary: 'Reports a sentence that the same side said before in the conversation.',
  why: 'Generators fall into refrains; a model that learns them answers different worries with the same words.',
  source: 'Base rate 4.6 % of 1,300 conversations between people (ESConv), 1.5 % of AnnoMI',
  category: 'dialogue',
  severity: 'warning',
  fixes: 'unsafely',
  trigger: { kind: 'words' },
  options: z.strictObject({
    words: option('How many words a sentence has at least', z.int().check(z.minimum(1)), 6),
  }),
  examples: [
    {
      kind: 'bad',
      text: '### Assistant: I am here for you any time.\n\n### Human: Thanks.\n\n### Assistant: Good night. I am here for you, any time!\n',
      finds: ['I am here for you, any time!'],
      fixed:
        '### Assistant: I am here for you any time.\n\n### Human: Thanks.\n\n### Assistant: Good night.\n',
    },
    {
      kind: 'good',
      text: '### Human: I lost my job last week.\n\n### Assistant: I am sorry. What happened?\n',
    },
    {
      kind: 'miss',
      text: '### Human: My brother will not talk to me.\n\n### Assistant: Your brother will not talk to you?\n\n### Human: My sister will not talk to me, either.\n',
    },
    {
      kind: 'miss',
      text: '### Human: My brother will not talk to me.\n\n### Assistant: My brother will not talk to me.\n',
    },
  ],
  create: ({ words }) =>
    function* (_conversation, turns) {
      // Where each sentence was said first, by its key.
      const saidBy = new Map<string, Map<number, TurnView>>();
      for (const turn of turns) {
        // Too short for so many words, a blank behind each.
        if (turn.body.to - turn.body.from < 2 * words - 1) continue;
        const view = viewOf(turn);
        const { whole, spoken } = view;
        const whose = speakerOf(turn);
        let said = saidBy.get(whose);
        if (!said) saidBy.set(whose, (said = new Map()));
        const again: { readonly sentence: KeyedSentence; readonly first: Slice }[] = [];
        for (const sentence of keyedSentences(spoken, words)) {
          const home = said.get(sentence.key);
          if (!home) said.set(sentence.key, view);
          else again.push({ sentence, first: firstIn(home, sentence) });
        }
        // A turn is not emptied.
        const isKept = again.length < spoken.sentences.length;
        for (const { sentence, first } of again) {
          const cut = withGap(whole.text, sentence);
          const edits = [{ at: view.at(cut.from, cut.to), text: '' }];
          yield {
            at: view.at(sentence.from, sentence.to),
            message: 'the same side said this sentence before; expected other words',
            related: [{ at: first, message: 'said here first' }],
            ...(isKept && { fix: { safe: false, edits } }),
          };
        }
      }
    },
});

/** The first sentence of a turn that says the same as another. */
function firstIn(home: TurnView, { key, words }: KeyedSentence): Slice {
  const { from, to } = keyedSentences(home.spoken, words).find((one) => one.key === key) as KeyedSentence;
  return home.at(from, to);
}

/** A sentence with the white space before it, or behind it where it is the first of a turn or of a line. */
function withGap(text: string, { from, to }: Passage): Passage {
  const start = text.slice(0, from).trimEnd().length;
  const end = text.length - text.slice(to).trimStart().length;
  const beginsLine = start === 0 || text.slice(start, from).includes('\n');
  const endsLine = end === text.length || text.slice(to, end).includes('\n');
  return start > 0 && (endsLine || !beginsLine) ? { from: start, to } : { from, to: end };
}

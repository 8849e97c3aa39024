import * as z from 'zod/mini';
import { option } from '../lint/option.ts';
import { type FunctionClass, functionClasses } from '../language/function-words.ts';
import { together } from '../measure/accumulator.ts';
import { classedTalk, isEnglish } from '../measure/classed-talk.ts';
import { metric } from '../measure/metric.ts';
import { type NotComputed, notComputed } from '../measure/not-computed.ts';
import { orNotComputed } from '../measure/or-not-computed.ts';
import { sum } from '../measure/sum.ts';
import { count, said } from '../records/said.ts';

/** The classes that the measure was published with: all but one. */
type Marker = Exclude<FunctionClass, 'negation'>;

const markers = functionClasses.filter((name): name is Marker => name !== 'negation');

function eachMarker<T>(make: (name: Marker) => T): Record<Marker, T> {
  return Object.fromEntries(markers.map((name) => [name, make(name)])) as Record<Marker, T>;
}

/** How many replies, and turns that they reply to, have a word of a class, and in how many pairs both do. */
interface Marked {
  said: number;
  heard: number;
  both: number;
}

const marked = together<Marked>({ said: sum, heard: sum, both: sum });

/** The replies of one speaker, and what they have of each class. */
type Replies = Record<Marker, Marked> & { replies: number };

const repliesOfOne = together<Replies>({ replies: sum, ...eachMarker(() => marked) });

const score = orNotComputed(
  z.strictObject({
    replies: count('How many replies, of all conversations'),
    mean: said('Mean of the classes that are computed', z.number()),
    ...eachMarker((name) => said(`Coordination on the class ${name}`, orNotComputed(z.number()))),
  }),
);

/** Who goes along with whom, in the choice of small words. */
export const coordination = metric({
  id: 'coordination',
  summary: 'Tells how much likelier a class of function words is in a reply if the turn before it has some.',
  why: 'People with less power go along more with those who have more: style-matching tells that two speak alike, this who follows. Where turns are so long that each has words of every class, it is near 0 and says nothing; where long turns follow long ones and short ones short ones, it is above 0 for that alone.',
  unit: 'difference',
  formula:
    'for each class m: replies with m to turns with m / turns with m that are replied to, less replies with m / replies; all assistants are one speaker, all humans the other; a turn is a run of one speaker, and those without words do not count; classes that are in enough of the turns replied to; mean: over these classes (aggregate 3 of ConvoKit, of one speaker)',
  source:
    'Danescu-Niculescu-Mizil et al. 2012; reproduces ConvoKit 5.0.0, whose target_thresh is the option least, given the same classes; the lists of words are our own (data/lexicons/phrases/function-words.txt)',
  caution: 'English only. Other lists of words give other numbers.',
  group: 'alignment',
  byDefault: false,
  of: 'conversation',
  needs: 'words',
  options: z.strictObject({
    least: option(
      'How many of the turns replied to must have a word of a class; with fewer, the class is left out',
      z.int().check(z.minimum(1)),
      3,
    ),
  }),
  value: z.strictObject({
    assistant: said('Of assistants with humans', score),
    human: said('Of humans with assistants', score),
  }),
  shown: ['assistant.mean', 'assistant.replies', 'human.mean', 'human.replies'],
  examples: [
    {
      // Articles are in replies 1 and 3, and heard before 1 and 2.
      text: '### Human: The dog barks.\n\n### Assistant: A dog!\n\n### Human: An old one.\n\n### Assistant: Old, you say?\n\n### Human: He sleeps.\n\n### Assistant: The poor dog.\n',
      options: { least: 2 },
      values: {
        all: {
          assistant: {
            replies: 3,
            article: 1 / 2 - 2 / 3,
            quantifier: { notComputed: 'in fewer than 2 of the turns replied to (0)' },
          },
          human: { notComputed: 'no class of function words is in 2 of the turns replied to' },
        },
      },
    },
    {
      text: '### Human: Is anybody there?\n',
      values: { all: { notComputed: 'no conversation in which human and assistant answer each other' } },
    },
  ],
  state: () => ({ words: sum, functionWords: sum, assistant: repliesOfOne, human: repliesOfOne }),
  add(state, talk) {
    const { human, assistant, bits, replies } = classedTalk(talk);
    state.words += human.words + assistant.words;
    state.functionWords += human.functionWords + assistant.functionWords;
    for (const { by, heard, said: reply } of replies) {
      state[by].replies++;
      tally(state[by], bitsIn(heard, bits), bitsIn(reply, bits));
    }
  },
  finish(state, { least }) {
    const { words, functionWords, assistant, human } = state;
    if (assistant.replies + human.replies === 0)
      return notComputed('no conversation in which human and assistant answer each other');
    if (!isEnglish(state))
      return notComputed(`hardly any English: ${functionWords} of ${words} words are function words`);
    return { assistant: scoreOf(assistant, least), human: scoreOf(human, least) };
  },
});

function bitsIn(tokens: Int32Array, bits: Int32Array): number {
  let found = 0;
  for (const token of tokens) found |= bits[token] as number;
  return found;
}

function tally(own: Replies, heard: number, reply: number): void {
  for (const name of markers) {
    const bit = 1 << functionClasses.indexOf(name);
    if (heard & bit) own[name].heard++;
    if (reply & bit) own[name].said++;
    if (heard & reply & bit) own[name].both++;
  }
}

function scoreOf(own: Replies, least: number) {
  const scores = eachMarker((name): number | NotComputed => {
    const { heard, said: times, both } = own[name];
    if (heard < least) return notComputed(`in fewer than ${least} of the turns replied to (${heard})`);
    return both / heard - times / own.replies;
  });
  const computed = markers.map((name) => scores[name]).filter((one) => typeof one === 'number');
  if (computed.length === 0)
    return notComputed(`no class of function words is in ${least} of the turns replied to`);
  const mean = computed.reduce((all, one) => all + one, 0) / computed.length;
  return { replies: own.replies, mean, ...scores };
}

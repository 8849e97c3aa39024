import * as z from 'zod/mini';
import { byTurn } from '../language/by-turn.ts';
import { type InSentence, inSentences } from '../language/in-sentences.ts';
import type { Passage } from '../language/passage.ts';
import { countTokens } from '../language/tokeniser.ts';
import { quote } from '../language/quote.ts';
import { refusals } from '../lexicons/phrases/refusals.ts';
import { option } from '../lint/option.ts';
import { type Hit, rule } from '../lint/rule.ts';
import { slice } from '../source/segment.ts';

const { unable, task, referral, asked, model, ...whole } = refusals;

/** A model that speaks of itself instead of to the person. */
export const refusalBoilerplate = rule({
  id: 'refusal-boilerplate',
  summary:
    'Reports set phrases by which a model refuses, or denies that it is a person, with little else in the turn.',
  why: 'A model trained on it learns to answer distress with a refusal.',
  source:
    'FastChat, clean_sharegpt: its bare substrings also hit “I’m anxious”; here phrases are whole words',
  category: 'dialogue',
  severity: 'warning',
  fixes: 'never',
  trigger: {
    kind: 'phrases',
    // Those of one list that begin alike are told apart by the longest.
    lists: { unable, task, referral, asked, whole: [...model, ...Object.values(whole).flat()] },
    needs: ['unable', 'whole'],
  },
  precision: {
    value: 0.99,
    data: '132 of 133 findings on 2,570 transcripts written by models (user-models, TalkTuner) and on the samples of QLoRA, OpenAssistant and LLaMA-Factory, read by one person',
  },
  options: z.strictObject({
    support: option(
      'Accept the phrase where at least so many words of support stand in the turn beside it',
      z.int().check(z.minimum(0)),
      20,
    ),
  }),
  examples: [
    {
      kind: 'bad',
      text: '### Human: I feel low.\n\n### Assistant: As an AI language model, I cannot help with that.\n',
      finds: ['As an AI'],
    },
    {
      kind: 'bad',
      text:
        '### Human: My father died.\n\n### Assistant: I’m sorry, but I’m unable to provide the support you deserve. ' +
        'It matters that you talk this through with a mental health professional, who can be with you in all of it ' +
        'and has learned how to help people who are grieving.\n',
      finds: ['I’m unable to provide'],
    },
    { kind: 'good', text: '### Human: I feel low.\n\n### Assistant: I am sorry. What happened?\n' },
    { kind: 'miss', text: '### Human: I feel low.\n\n### Assistant: I’m anxious too, before such a day.\n' },
    {
      kind: 'miss',
      text:
        '### Human: I feel low.\n\n### Assistant: As an AI I am no therapist, but I can listen, and ' +
        'together we can look at what this week was like for you, and at who of your friends could be there.\n',
    },
    { kind: 'miss', text: '### Human: Are you a robot?\n\n### Assistant: I am an AI, and not a person.\n' },
    {
      kind: 'miss',
      text: '### Human: It is bad.\n\n### Assistant: I can’t help you with that until you tell me.\n',
    },
    {
      kind: 'miss',
      text: '### Human: Hi.\n\n### Assistant: Hello! As an AI assistant, I am glad to help.\n',
    },
  ],
  create: ({ support }) =>
    function* (_conversation, hits) {
      if (!hits.some(({ list }) => list === 'whole' || list === 'task')) return;
      const answers = new Set<number>();
      for (const [turn, own] of byTurn(hits)) {
        if (turn.role === 'human' && own.some(({ list }) => list === 'asked')) answers.add(turn.index + 1);
        if (turn.role !== 'assistant' || answers.has(turn.index)) continue;
        const phrases = own.flatMap(phraseOf);
        if (phrases.every(({ list }) => list === 'referral')) continue;
        const said = [...inSentences(phrases)];
        const found = said.filter(refuses);
        if (found.length === 0 || wordsBeside(said) >= support) continue;
        for (const [index, { hit, sentence }] of found.entries())
          if (sentence !== found[index - 1]?.sentence)
            yield {
              at: hit.at,
              message: `${quote(hit.at.text)} is the set phrase of a model; expected an answer to the person`,
            };
      }
    },
});

const others: ReadonlySet<string> = new Set(refusals.other);
const models: ReadonlySet<string> = new Set(model);

/** The phrases that may count. `I can't` is one only with `help with that` right behind it. */
function phraseOf(hit: Hit, index: number, hits: readonly Hit[]): Hit[] {
  if (hit.list === 'referral' || (hit.list === 'whole' && !others.has(hit.phrase))) return [hit];
  if (hit.list !== 'unable') return [];
  const next = hits.slice(index + 1, index + 3).find(({ list }) => list === 'task');
  const { segment, from, to } = hit.at;
  return next?.at.from === to + 1 ? [{ ...hit, at: slice(segment, from, next.at.to) }] : [];
}

/** Whether a phrase refuses: as it stands or, where it names the model, by what is denied right behind it. */
function refuses({ hit, view, to, sentence }: InSentence<Hit>): boolean {
  if (hit.list === 'referral') return false;
  const behind = view.whole.text.slice(to, Math.min(sentence.to, to + reach));
  return models.has(hit.phrase) ? denial.test(behind) : !condition.test(behind);
}

/** How far behind a phrase its sentence is looked at, in units: as far as its own clause reaches, about. */
const reach = 60;
const denial = /n['’]t\b|\b(?:not|cannot|unable|no|never|lack)\b/i;
/** `I can't help you with that if you don't tell me` asks to go on. */
const condition = /\b(?:if|unless|until) you\b/i;

/** How many words of the turn stand outside of the sentences with such phrases, or behind the `but` of one. */
function wordsBeside(said: readonly InSentence<Hit>[]): number {
  const sentences = new Map<Passage, InSentence<Hit>[]>();
  for (const one of said) {
    const own = sentences.get(one.sentence);
    if (own) own.push(one);
    else sentences.set(one.sentence, [one]);
  }
  let words = said[0]?.view.whole.count('word') ?? 0;
  for (const [{ from, to }, own] of sentences) {
    const { text } = (own[0] as InSentence<Hit>).view.whole;
    const last = own.at(-1)?.to ?? to;
    const turn = own.some(({ hit }) => hit.list === 'referral') ? -1 : text.slice(last, to).search(contrast);
    words -= countTokens(text.slice(from, turn < 0 ? to : last + turn), 'word');
  }
  return words;
}

const contrast = /\b(?:but|however)\b/i;

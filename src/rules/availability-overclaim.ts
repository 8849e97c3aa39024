import * as z from 'zod/mini';
import { firstInSentence, type InSentence, inSentences, unquoted } from '../language/in-sentences.ts';
import { quote } from '../language/quote.ts';
import { availability } from '../lexicons/phrases/availability.ts';
import { type Hit, rule } from '../lint/rule.ts';
import { slice } from '../source/segment.ts';

const { always, here, time, closing, ready } = availability;

/** An assistant that promises to be there at all times. */
export const availabilityOverclaim = rule({
  id: 'availability-overclaim',
  summary: 'Reports an assistant that promises to be there always, or at any time.',
  why: 'A session ends and a service fails; who was promised a presence leans on it, and is left alone when it matters.',
  category: 'dialogue',
  severity: 'info',
  profiles: { corpus: 'off' },
  fixes: 'never',
  // `whenever` and `whenever you're ready` are told apart by the longest.
  trigger: {
    kind: 'phrases',
    lists: { always, here, time: [...time, ...closing, ...ready] },
    needs: ['always', 'here'],
    roles: ['assistant'],
  },
  precision: {
    value: 0.99,
    data: '74 of 75 findings in user-models, TalkTuner, OpenAssistant and QLoRA, read by one person',
  },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text: '### Human: Thanks.\n\n### Assistant: I’m here for you anytime. Whatever comes, I will always be here!\n',
      finds: ['I’m here for you anytime', 'I will always be here'],
    },
    {
      kind: 'good',
      text: '### Human: Thanks.\n\n### Assistant: I am here to listen now. What else is on your mind?\n',
    },
    {
      kind: 'miss',
      text: '### Human: It is hard.\n\n### Assistant: I’m here, whenever you’re ready to talk.\n',
    },
    {
      kind: 'miss',
      text: '### Human: Who helps?\n\n### Assistant: The line is open 24/7. They are available anytime.\n',
    },
  ],
  create: () =>
    function* (_conversation, hits) {
      for (const { hit } of firstInSentence(unquoted([...inSentences([...promises(hits)])].filter(holds))))
        yield {
          at: hit.at,
          message: `${quote(hit.at.text)} promises more than a session can hold; expected an offer for now, and where else help is`,
        };
    },
});

/** A phrase that promises by itself, or all from a place to a time, in either order: `I'm here` … `anytime`. */
interface Promised extends Pick<Hit, 'turn' | 'at'> {
  readonly pair?: readonly [Hit, Hit];
}

/** What may promise, by the phrases alone: few do, and only those need their sentences. */
function* promises(hits: readonly Hit[]): Generator<Promised> {
  for (const [index, hit] of hits.entries()) {
    const next = hits[index + 1];
    if (hit.list === 'always') yield hit;
    else if (next?.turn === hit.turn && belong(hit, next))
      yield { turn: hit.turn, at: slice(hit.at.segment, hit.at.from, next.at.to), pair: [hit, next] };
  }
}

/** How far a promise and its time stand apart at most, in units. */
const reach = 60;

function belong(one: Hit, other: Hit): boolean {
  const [place, when] = one.list === 'here' ? [one, other] : [other, one];
  if (place.list !== 'here' || when.list !== 'time' || patient.has(when.phrase)) return false;
  return slice(one.at.segment, one.at.to, Math.max(one.at.to, other.at.from)).text.length <= reach;
}

/** Whether two phrases stand in one sentence, and a time that only closes a clause does so. */
function holds({ hit: { pair }, view, sentence }: InSentence<Promised>): boolean {
  if (!pair) return true;
  const when = pair.find(({ list }) => list === 'time') as Hit;
  const end = view.unitAt(when.at.to);
  return (
    view.unitAt(pair[1].at.from) < sentence.to &&
    (!last.has(when.phrase) || clauseEnd.test(view.whole.text.slice(end, end + 2)))
  );
}

const patient: ReadonlySet<string> = new Set(ready);
const last: ReadonlySet<string> = new Set(closing);
const clauseEnd = /^(?:[\p{P}\n]|\s\p{P}|$)/u;

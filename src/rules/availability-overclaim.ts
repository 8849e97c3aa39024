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
      for (const { hit } of firstInSentence(unquoted(promises([...inSentences(hits)]))))
        yield {
          at: hit.at,
          message: `${quote(hit.at.text)} promises more than a session can hold; expected an offer for now, and where else help is`,
        };
    },
});

/** What promises by itself, and what does so together with a time: `I'm here` … `anytime`, in either order. */
function* promises(found: readonly InSentence<Hit>[]): Generator<InSentence<Hit>> {
  for (const [index, one] of found.entries()) {
    const next = found[index + 1];
    if (one.hit.list === 'always') yield one;
    else if (next && next.sentence === one.sentence && next.from - one.to <= reach && belong(one, next)) {
      const at = slice(one.hit.at.segment, one.hit.at.from, next.hit.at.to);
      yield { ...one, to: next.to, hit: { ...one.hit, at } };
    }
  }
}

/** How far a promise and its time stand apart at most, in units. */
const reach = 60;

function belong(first: InSentence<Hit>, second: InSentence<Hit>): boolean {
  const [place, at] = first.hit.list === 'here' ? [first, second] : [second, first];
  if (place.hit.list !== 'here' || at.hit.list !== 'time' || patient.has(at.hit.phrase)) return false;
  return !last.has(at.hit.phrase) || clauseEnd.test(at.view.whole.text.slice(at.to, at.to + 2));
}

const patient: ReadonlySet<string> = new Set(ready);
const last: ReadonlySet<string> = new Set(closing);
const clauseEnd = /^(?:[\p{P}\n]|\s\p{P}|$)/u;

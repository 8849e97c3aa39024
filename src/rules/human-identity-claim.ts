import * as z from 'zod/mini';
import { firstInSentence, inSentences, unquoted } from '../language/in-sentences.ts';
import { quote } from '../language/quote.ts';
import { humanity } from '../lexicons/phrases/humanity.ts';
import { type Hit, rule } from '../lint/rule.ts';
import type { Rejected } from '../transcript/conversation.ts';

/** An assistant with a wife, a job, a childhood. */
export const humanIdentityClaim = rule({
  id: 'human-identity-claim',
  summary: 'Reports an assistant that lays claim to a human life: kin, a past, a trial lived through.',
  why: 'A person in need believes to have met somebody who knows; a model trained on it says so to everybody.',
  source:
    'California SB 243 (B&P §22602(a)) and New York’s law on companion models: people must not be misled about whom they talk to',
  category: 'dialogue',
  severity: 'info',
  profiles: { corpus: 'off' },
  fixes: 'never',
  trigger: { kind: 'phrases', lists: { words: Object.values(humanity).flat() }, roles: ['assistant'] },
  precision: {
    value: 0.94,
    data: '120 of 127 findings: 116 of 117 among people (ESConv, FailedESConv, Topical-Chat), 4 of 10 in answers of models (TalkTuner, QLoRA, LLaMA-Factory), where the rest was fiction; read by one person',
  },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text: '### Human: She left.\n\n### Assistant: I’ve been there. When I went through my divorce, walks helped.\n',
      finds: ['I’ve been there', 'When I went through'],
    },
    { kind: 'good', text: '### Human: She left.\n\n### Assistant: That hurts. When did it happen?\n' },
    {
      kind: 'miss',
      text: '### Human: She left.\n\n### Assistant: My job is to listen. When I was trained, I read of many partings.\n',
    },
    {
      kind: 'miss',
      text: '### Human: Hi.\n\n### Assistant: Hello! Human: I lost my job. Assistant: I am sorry.\n',
    },
    {
      kind: 'miss',
      text: '### Human: What do I say?\n\n### Assistant: Try: "I miss you, and my children do, too."\n',
    },
  ],
  create: () =>
    function* ({ rejected }, hits) {
      const claims = hits.filter(({ phrase }) => !others.has(phrase));
      for (const { hit } of firstInSentence(unquoted(inSentences(spoken(claims, rejected)))))
        yield {
          at: hit.at,
          message: `${quote(hit.at.text)} lays claim to a human life; expected an assistant to speak as what it is`,
        };
    },
});

const others: ReadonlySet<string> = new Set(humanity.other);

/** Without what stands behind the label of a speaker that was read as text: there, a model went on for both sides. */
function spoken(hits: readonly Hit[], rejected: readonly Rejected[]): Hit[] {
  const labels = rejected.filter(({ reason }) => reason !== 'unknown-label');
  let index = 0;
  return hits.filter(({ turn: { body }, at }) => {
    while ((labels[index + 1]?.at.from ?? Infinity) < at.from) index++;
    const label = labels[index]?.at;
    return label?.segment !== body.segment || label.from < body.from || label.from > at.from;
  });
}

import * as z from 'zod/mini';
import { viewOf } from '../language/view.ts';
import { option } from '../lint/option.ts';
import { metric } from '../measure/metric.ts';
import { notComputed } from '../measure/not-computed.ts';
import { sum } from '../measure/sum.ts';
import { count, said } from '../records/said.ts';
import { byteLength } from '../source/bytes.ts';

/** How much text there is, in the four units that tools count it in. */
export const characters = metric({
  id: 'characters',
  summary:
    'Counts characters in each of the units that are called so: code points, UTF-16 units, bytes, graphemes.',
  why: 'Limits are stated in one unit and checked in another; beyond ASCII they differ. Words tell more of what is said.',
  unit: 'characters',
  formula:
    'of every text as it stands, cues and white space inside it included, markers not; lines end as they are written',
  source: 'Python: len(text), len(text.encode()); JavaScript: text.length; Unicode UAX 29 for graphemes',
  group: 'counts',
  byDefault: true,
  of: 'utterance',
  needs: 'text',
  options: z.strictObject({
    graphemes: option(
      'Whether to count graphemes, too: what people see as one character; slow',
      z.boolean(),
      false,
    ),
  }),
  value: z.strictObject({
    codePoints: count('Unicode code points: what Python’s len counts'),
    utf16: count('UTF-16 units: what JavaScript’s length counts'),
    bytes: count('Bytes of UTF-8'),
    graphemes: z.optional(count('Extended grapheme clusters, where asked for')),
    perUtterance: said('Mean of the code points of an utterance', z.number()),
  }),
  shown: ['codePoints', 'bytes', 'perUtterance'],
  examples: [
    {
      text: '### Human: *sighs* Déjà vu. 😔\n\n### Assistant: Go on.\n',
      values: {
        all: { codePoints: 24, utf16: 25, bytes: 29, perUtterance: 12 },
        human: { codePoints: 18, utf16: 19, bytes: 23 },
        assistant: { codePoints: 6, utf16: 6, bytes: 6 },
      },
    },
    {
      text: '### Human: 👩‍👧 e\u0301\n',
      options: { graphemes: true },
      values: { all: { codePoints: 6, utf16: 8, bytes: 15, graphemes: 3 } },
    },
    { text: '', values: { all: { notComputed: 'nobody speaks' } } },
  ],
  state: () => ({ utterances: sum, codePoints: sum, utf16: sum, bytes: sum, graphemes: sum }),
  add(state, { turn }, { graphemes }) {
    const { text } = viewOf(turn).whole;
    const bytes = byteLength(text);
    const isAscii = bytes === text.length;
    state.utterances++;
    state.bytes += bytes;
    state.utf16 += text.length;
    state.codePoints += text.length - (isAscii ? 0 : (text.match(pair)?.length ?? 0));
    if (graphemes) state.graphemes += [...segmenter.segment(text)].length;
  },
  finish({ utterances, graphemes, ...counts }, options) {
    if (utterances === 0) return notComputed('nobody speaks');
    return {
      ...counts,
      ...(options.graphemes && { graphemes }),
      perUtterance: counts.codePoints / utterances,
    };
  },
});

/** Two units that are one code point. */
const pair = /[\ud800-\udbff][\udc00-\udfff]/g;
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

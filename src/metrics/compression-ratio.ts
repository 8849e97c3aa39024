import { gzip } from 'pako';
import * as z from 'zod/mini';
import { option } from '../lint/option.ts';
import { enterIf, longEnough, longEnoughFields, spreadIf } from '../measure/long-enough.ts';
import { metric } from '../measure/metric.ts';
import { encode } from '../source/bytes.ts';

/** How much smaller gzip makes what is said. */
export const compressionRatio = metric({
  id: 'compression-ratio',
  summary: 'Tells how many times smaller gzip makes what is said in a conversation.',
  why: 'High where phrases come again, whatever their length: one number for all kinds of repetition. It is published for whole sets of generated texts, which does not merge; here it is computed within each conversation. It grows with length, and the 18 bytes around gzip’s data weigh on short texts.',
  unit: 'bytes per byte',
  formula:
    'bytes (UTF-8) / bytes after gzip -9, once, of the utterances of a speaker in a conversation, joined by a space, each run of white space as one; by zlib’s own algorithm on every machine; percentiles to 3 decimals',
  source:
    'Shaib et al. 2024; the package diversity compresses twice, and its own example comes to 162/108 when it is done once',
  group: 'repetition',
  byDefault: false,
  of: 'speaker',
  needs: 'text',
  options: z.strictObject({
    least: option(
      'How many bytes must be said in a conversation; with fewer, it is left out',
      z.int().check(z.minimum(1)),
      500,
    ),
  }),
  value: z.strictObject(longEnoughFields('the compression ratio of a conversation')),
  shown: ['mean', 'p5', 'p50', 'p95'],
  examples: [
    {
      text: `### Human: ${'It is all right. '.repeat(8)}\n\n### Assistant: Is it?\n`,
      options: { least: 100 },
      values: {
        human: { n: 1, mean: 135 / 40, tooShort: 0 },
        assistant: { notComputed: 'no conversation with at least 100 bytes' },
      },
    },
  ],
  state: () => longEnough(3),
  add(state, { utterances }, { least }) {
    const said = utterances.map(({ view }) => view.text.trim().replaceAll(/\s+/g, ' ')).filter(Boolean);
    const bytes = encode(said.join(' '));
    const enough = bytes.length >= least;
    enterIf(state, enough ? bytes.length / gzip(bytes, { level: 9 }).length : undefined);
  },
  finish: (state, { least }) => spreadIf(state, `with at least ${least} bytes`),
});

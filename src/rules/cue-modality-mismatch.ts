import * as z from 'zod/mini';
import { cueOpeners, cuePlaces } from '../language/cue-places.ts';
import { tokenise } from '../language/tokeniser.ts';
import { quote } from '../language/quote.ts';
import { modality } from '../lexicons/phrases/modality.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';

/** A shaky voice in a chat. */
export const cueModalityMismatch = rule({
  id: 'cue-modality-mismatch',
  summary: 'Reports stage directions that tell of a voice or a face where people write to each other.',
  why: 'Nobody hears or sees it in a chat: a model learns to react to what no user will ever send.',
  category: 'cues',
  severity: 'info',
  fixes: 'never',
  trigger: { kind: 'bytes', any: cueOpeners },
  precision: {
    value: 1,
    data: '79 of 79 findings in user-models, read by one person; English only',
  },
  options: z.strictObject({
    channels: option('Accept them where `channel` in the metadata is one of these', z.array(z.string()), [
      'voice',
      'audio',
      'phone',
      'call',
      'video',
      'face-to-face',
      'in person',
    ]),
  }),
  examples: [
    {
      kind: 'bad',
      text: '### Human: *voice shaky* She left.\n\n### Assistant: When?\n\n### Human: *wipes away a tear* Friday.\n',
      finds: ['*voice shaky*', '*wipes away a tear*'],
    },
    { kind: 'good', text: '### Human: *sighs* She left.\n\n### Assistant: When?\n' },
    {
      kind: 'miss',
      text: '### Human: He raised his *voice* (and I had tears in my eyes).\n\n### Assistant: Oh.\n',
    },
    { kind: 'miss', text: '### Human: *nods* Yes. *sobs*\n\n### Assistant: Take your time.\n' },
  ],
  create: ({ channels }) =>
    function* ({ meta }, turns) {
      if (channels.includes(channelOf(meta))) return;
      for (const turn of turns)
        for (const { at, cue } of cuePlaces(turn)) {
          const sense = tokenise(cue.text, 'word')
            .words.map((word) => senses.get(word))
            .find(Boolean);
          if (sense !== undefined)
            yield { at, message: `${quote(cue.text)} must be ${sense}; expected what a text can carry` };
        }
    },
});

const senses: ReadonlyMap<string, string> = new Map(
  Object.entries(modality).flatMap(([sense, words]) => words.map((word) => [word, sense] as const)),
);

/** The channel that the metadata of a conversation names, in small letters. */
function channelOf(meta: string): string {
  if (!meta.includes('"channel"')) return '';
  const { channel } = JSON.parse(meta) as { readonly channel?: unknown };
  return typeof channel === 'string' ? channel.toLowerCase() : '';
}

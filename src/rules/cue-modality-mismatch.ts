import * as z from 'zod/mini';
import { cueOpeners } from '../language/cue-places.ts';
import { tokenise } from '../language/tokeniser.ts';
import { quote } from '../language/quote.ts';
import { viewOf } from '../language/view.ts';
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
      for (const turn of turns) {
        const view = viewOf(turn);
        for (const { cue, from, to } of view.cuePlaces) {
          const sense = senseOf(cue.text);
          if (sense === undefined) continue;
          const message = `${quote(cue.text)} must be ${sense}; expected what a text can carry`;
          yield { at: view.at(from, to), message };
        }
      }
    },
});

/** What the first word with a sense asks for; few cues have one. */
function senseOf(cue: string): string | undefined {
  if (!sensing.test(cue)) return undefined;
  const word = tokenise(cue, 'word').words.find((one) => senses.has(one));
  return word === undefined ? undefined : senses.get(word);
}

const senses: ReadonlyMap<string, string> = new Map(
  Object.entries(modality).flatMap(([sense, words]) => words.map((word) => [word, sense] as const)),
);
const sensing = new RegExp([...senses.keys()].join('|'), 'iu');

/** The channel that the metadata of a conversation names, in small letters. */
function channelOf(meta: string): string {
  if (!meta.includes('"channel"')) return '';
  const { channel } = JSON.parse(meta) as { readonly channel?: unknown };
  return typeof channel === 'string' ? channel.toLowerCase() : '';
}

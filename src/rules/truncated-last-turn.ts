import * as z from 'zod/mini';
import { viewOf } from '../language/view.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';
import { decode } from '../source/bytes.ts';
import type { Slice } from '../source/segment.ts';

/** An answer that was cut off. */
export const truncatedLastTurn = rule({
  id: 'truncated-last-turn',
  summary: 'Reports a last turn of the assistant that ends in the middle of a sentence.',
  why: 'A limit of tokens cut it off; a model that learns from it stops in mid-sentence, and what was to be said, a number to call perhaps, is gone.',
  source:
    'Only the last turn is looked at: in hh-rlhf 569 of 4,624 transcripts have some answer without a full stop',
  category: 'structure',
  severity: 'warning',
  fixes: 'never',
  precision: {
    value: 0.9,
    data: '95 of 106 findings on user-models, ESConv, LLaMA-Factory’s demos and generations of QLoRA, read by one person; 11 of 11 on user-models',
  },
  trigger: { kind: 'structure' },
  options: z.strictObject({
    words: option('How many words the turn has at least', z.int().check(z.minimum(1)), 21),
  }),
  examples: [
    {
      kind: 'bad',
      text:
        '### Human: I feel low since the move.\n\n### Assistant: Three months in a new town, and nobody to eat with yet. ' +
        'You could ask at the library, or look for a choir near you, and then you can\n',
      finds: ['can'],
    },
    {
      kind: 'good',
      text:
        '### Human: I feel low since the move.\n\n### Assistant: Three months in a new town, and nobody to eat with yet. ' +
        'You could ask at the library, or look for a choir near you, and then tell me.\n',
    },
    {
      kind: 'miss',
      text:
        '### Human: I feel low since the move.\n\n### Assistant: Here is what others tried when they were new in a town and knew nobody there yet:\n' +
        '- a choir that meets once a week\n- the library and its reading evenings\n- a walk at the same hour every day\n',
    },
    {
      kind: 'miss',
      text:
        '### Human: I feel low since the move.\n\n### Assistant: A new town can be lonely at first, and three months are not long. ' +
        'I am glad that you wrote. Take care, and write again.\n\nWarmly,\nyour assistant\n',
    },
    {
      kind: 'miss',
      text:
        'Seeker: hi\n\nSupporter: hey, what is on your mind\n\nSeeker: i moved\n\nSupporter: oh that is hard, i moved a lot too and every time ' +
        'it took me months until i knew somebody i could just call\n',
    },
  ],
  create: ({ words }) =>
    function* (_conversation, turns) {
      const last = turns.at(-1);
      if (last?.role !== 'assistant' || !breaksOff(last.body)) return;
      const view = viewOf(last);
      const { whole } = view;
      if (whole.count('word') < words || isMeantSo(whole.text)) return;
      // In a chat without full stops the last one tells nothing.
      const before = turns
        .filter(({ role, body }) => role === 'assistant' && body.from < body.to)
        .slice(0, -1);
      if (before.length > 0 && 2 * before.filter(({ body }) => breaksOff(body)).length >= before.length)
        return;
      const end = whole.text.length;
      const word = Math.max(whole.text.search(/\S{1,24}$/u), 0);
      yield {
        at: view.at(word, end),
        message: `the last turn ends with "${whole.text.slice(word)}"; expected the end of a sentence`,
      };
    },
});

/** Whether a text ends in a letter, a digit or a comma, in a script that ends its sentences with a mark. */
function breaksOff({ segment: { bytes }, from, to }: Slice): boolean {
  const byte = bytes[to - 1] ?? 0;
  // Whatever the last 16 bytes begin with, they end with whole characters.
  if (byte < 0x80) return /[A-Za-z0-9,]/.test(String.fromCharCode(byte));
  const tail = decode(bytes, Math.max(from, to - 16), to);
  return /[\p{L}\p{N}，、]$/u.test(tail) && !/[\p{Script=Thai}\p{Script=Lao}]$/u.test(tail);
}

/** Whether a text ends without a mark for another reason: with a list, a table, a link, a signature. */
function isMeantSo(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [last = '', before = ''] = lines
    .slice(-2)
    .toReversed()
    .map((line) => line.trim());
  if (/[|=<>{}]/.test(last) || closing.test(last.slice(-longest))) return true;
  // An item among items that end without a mark, too.
  if (item.test(last) && (!item.test(before) || !/[.!?。！？]$/.test(before))) return item.test(before);
  return /[,，]$/.test(before) && last.split(/\s+/).length <= 4;
}

/** A link, a hashtag, a handle, an emoticon as tokenised text has it (`: D`), the name of who is quoted (`” – Ana May`). */
const closing =
  /(?:^|\s)(?:[#@]\S+|https?:\S+|www\.\S+|[\p{L}\p{N}-]+\.(?:com|org|net|edu|gov)|[:;=xX8] ?[DPpOo3xX]|["”'’*_)]? ?[-–—~] ?\p{Lu}[\p{L}.]*(?: \p{L}[\p{L}.]*){0,3})$/u;
const longest = 80;

const item = /^(?:[-*•–—]|\(?\p{L}\)|\(?\d+[.):])\s/u;

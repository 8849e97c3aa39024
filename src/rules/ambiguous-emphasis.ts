import * as z from 'zod/mini';
import { cuePlaces } from '../language/cue-places.ts';
import { countTokens } from '../language/tokeniser.ts';
import { viewOf } from '../language/view.ts';
import { quote } from '../language/quote.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';
import { type Slice, slice } from '../source/segment.ts';
import { within } from '../source/within.ts';
import type { Turn } from '../transcript/conversation.ts';

/** `*really*` beside `*sighs*`, and a cue that tells a story. */
export const ambiguousEmphasis = rule({
  id: 'ambiguous-emphasis',
  summary:
    'Reports words between single asterisks that are emphasis where others are stage directions, and stage directions that narrate.',
  why: 'Whoever strips what stands between asterisks takes words out of a sentence, or leaves a story in as speech.',
  category: 'cues',
  severity: 'info',
  fixes: 'never',
  trigger: { kind: 'bytes', any: '*' },
  options: z.strictObject({
    words: option('How many words a stage direction has at most', z.int().check(z.minimum(1)), 8),
  }),
  examples: [
    {
      kind: 'bad',
      text: '### Human: *looks down* I am *really* sad.\n\n### Assistant: Since when?\n',
      finds: ['*really*'],
    },
    {
      kind: 'bad',
      text: '### Human: *walks over to the window and watches the rain for a while* So.\n\n### Assistant: So?\n',
      finds: ['*walks over to the window and watches the rain for a while*'],
    },
    {
      kind: 'miss',
      text: '### Human: I read *Nine Winters of a Man Who Never Came Back Home* twice.\n\n### Assistant: And?\n',
    },
    { kind: 'good', text: '### Human: *looks down* I am sad.\n\n### Assistant: Since when?\n' },
    { kind: 'miss', text: '### Human: I am *really* sad.\n\n### Assistant: How **long** has it been so?\n' },
    {
      kind: 'miss',
      text: '### Human: *sighs* 2*3*4 is 24.\n* one\n* two\n\n### Assistant: It is `a*b*c`.\n',
    },
  ],
  create: ({ words }) =>
    function* (_conversation, turns) {
      const hasCues = turns.some((turn) => viewOf(turn).cues.some(({ text }) => text.startsWith('*')));
      const isLong = (inner: string): boolean => countTokens(inner, 'word') > words;
      for (const turn of turns) {
        const cues = new Set(cuePlaces(turn).map(({ from }) => from));
        for (const { at, from, inner } of between(turn)) {
          const isCue = cues.has(from);
          if (isCue ? tells.test(inner) || isLong(inner) : isLong(inner) && acts.test(inner))
            yield {
              at,
              message: `${quote(at.text)} narrates; expected a stage direction of ${words} words at most`,
            };
          else if (!isCue && hasCues)
            yield {
              at,
              message: `${quote(at.text)} reads as emphasis where other asterisks are stage directions; expected one meaning`,
            };
        }
      }
    },
});

/** What is done: `*briefly summarises the news of the last days for the listener*`. A title is none. */
const acts = /^(?:\p{L}+ly +)?\p{Ll}*\p{L}\p{Ll}+(?:s|ing)\b(?! \p{Lu})/u;

/** A sentence with one who acts: `*she looks away*`. */
const tells = /(?:^|[,;.] +|\band +)(?:i|he|she|they|we) +\p{L}/iu;

interface Starred {
  readonly at: Slice;
  readonly from: number;
  readonly inner: string;
}

/** What stands between single asterisks, on one line; not in code, sums or patterns. */
function* between(turn: Turn): Generator<Starred> {
  const { segment, from: start, to: end } = turn.body;
  let byte = start;
  let unit = 0;
  for (const { index, 0: all, 1: inner = '' } of viewOf(turn).whole.text.matchAll(stretch)) {
    if (inner === '' || code.test(inner)) continue;
    const at = within(slice(segment, byte, end), index - unit, index - unit + all.length);
    [byte, unit] = [at.to, index + all.length];
    yield { at, from: index, inner };
  }
}

/** Code in backticks, passed over, or a stretch. */
const stretch = /```[^]*?(?:```|$)|`[^`\n]*`|(?<![*\w\\])\*(?=\p{L})([^*\n]{1,240})(?<!\s)\*(?![*\w])/gu;
const code = /[=\\{}<>|_^@$#]/;

import * as z from 'zod/mini';
import { countTokens } from '../language/tokeniser.ts';
import { viewOf } from '../language/view.ts';
import { quote } from '../language/quote.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';
import { countAny } from '../source/count.ts';
import type { Cue } from '../transcript/cue.ts';

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
      const hasCues = turns.some((turn) => viewOf(turn).cues.some(isStarred));
      // A word takes a letter, and a blank before the next one.
      const isLong = (inner: string): boolean =>
        inner.length > 2 * words && countTokens(inner, 'word') > words;
      const isStory = (inner: string): boolean => tells.test(inner) || isLong(inner);
      for (const turn of turns) {
        const view = viewOf(turn);
        const { segment, from, to } = turn.body;
        const starred = view.cues.filter(isStarred);
        // As nearly always: each asterisk is that of a cue, and none of these tells a story.
        const isPlain = countAny(segment.bytes, from, to, asterisks) === 2 * starred.length;
        if (isPlain && !starred.some(({ text }) => isStory(text.slice(1, -1)))) continue;
        const cues = new Set(view.cuePlaces.map((one) => one.from));
        for (const { index, 0: all, 1: inner = '' } of view.whole.text.matchAll(stretch)) {
          if (inner === '' || code.test(inner)) continue;
          const isCue = cues.has(index);
          const narrates = isCue ? isStory(inner) : isLong(inner) && acts.test(inner);
          if (!narrates && (isCue || !hasCues)) continue;
          yield {
            at: view.at(index, index + all.length),
            message: narrates
              ? `${quote(all)} narrates; expected a stage direction of ${words} words at most`
              : `${quote(all)} reads as emphasis where other asterisks are stage directions; expected one meaning`,
          };
        }
      }
    },
});

function isStarred({ text }: Cue): boolean {
  return text.startsWith('*');
}

const asterisks = [0x2a, 0x2a, 0x2a] as const;

/** What is done: `*briefly summarises the news of the last days for the listener*`. A title is none. */
const acts = /^(?:\p{L}+ly +)?\p{Ll}*\p{L}\p{Ll}+(?:s|ing)\b(?! \p{Lu})/u;

/** A sentence with one who acts: `*she looks away*`. */
const tells = /(?:^|[,;.] +|\band +)(?:i|he|she|they|we) +\p{L}/iu;

/** Code in backticks, passed over, or what stands between single asterisks, on one line. */
const stretch = /```[^]*?(?:```|$)|`[^`\n]*`|(?<![*\w\\])\*(?=\p{L})([^*\n]{1,240})(?<!\s)\*(?![*\w])/gu;
const code = /[=\\{}<>|_^@$#]/;

import * as z from 'zod/mini';
import { cueOpeners, cueStretch } from '../language/cue-places.ts';
import { viewOf } from '../language/view.ts';
import { quote } from '../language/quote.ts';
import { rule } from '../lint/rule.ts';

/** An assistant that hugs. */
export const assistantCue = rule({
  id: 'assistant-cue',
  summary: 'Reports stage directions in turns of the assistant, such as `*hugs you*`.',
  why: 'It plays a body that it has not; a model trained on it does so towards people who need to know what it is.',
  category: 'cues',
  severity: 'warning',
  profiles: { corpus: 'off' },
  fixes: 'unsafely',
  trigger: { kind: 'bytes', any: cueOpeners, roles: ['assistant'] },
  precision: {
    value: 0.97,
    data: '109 of 109 findings in user-models and TalkTuner, 3 of 7 in ESConv, CPsyCoun, Topical-Chat and QLoRA, where the rest tell of the other side; read by one person',
  },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text: '### Human: She left.\n\n### Assistant: *hugs you* I am sorry. *pauses* When?\n',
      finds: ['*hugs you*', '*pauses*'],
      fixed: '### Human: She left.\n\n### Assistant: I am sorry. When?\n',
    },
    { kind: 'good', text: '### Human: *sighs* She left.\n\n### Assistant: I am sorry. When?\n' },
    {
      kind: 'miss',
      text: '### Human: It hurts.\n\n### Assistant: Say it to yourself *gently* (or aloud).\n',
    },
    {
      kind: 'miss',
      text: '### Human: Write a scene.\n\n### Assistant: **Ben:** (smiling) You came.\n\nADA\n(laughs) Of course.\n',
    },
    { kind: 'miss', text: '### Human: How do I rest?\n\n### Assistant: Breathe in. (pause) Breathe out.\n' },
  ],
  create: () =>
    function* (_conversation, turns) {
      for (const turn of turns) {
        const view = viewOf(turn);
        for (const { cue, from, to } of view.cuePlaces) {
          const before = view.whole.text.slice(Math.max(0, from - reach), from);
          if ((cue.kind === 'silence' && !act.test(cue.text)) || script.test(before)) continue;
          const at = view.at(from, to);
          yield {
            at,
            message: `${quote(cue.text)} plays a body; expected an assistant to say what it has to say`,
            ...(cue.place !== 'whole' && {
              fix: { safe: false, edits: [{ at: cueStretch(turn, at), text: '' }] },
            }),
          };
        }
      }
    },
});

/** What somebody does: `*pauses for a moment*`; `(pause)` and `(a while later)` tell how something is to be read. */
const act = /^\W*\w+s\b/;

/** How far before a cue its line, and the one before it, are looked at, in units. */
const reach = 60;
/** `**Ben:** (smiling)`, or the name on a line of its own: a scene that the assistant writes, not one that it plays. */
const script =
  /(?:^|\n)[*_ ]{0,4}\p{Lu}[\p{L}.'-]{0,24}(?: \p{Lu}[\p{L}.'-]{0,24})?:[*_ ]{0,4}$|(?:^|\n)\p{Lu}[\p{Lu} .'-]{1,30}\n\s*$/u;

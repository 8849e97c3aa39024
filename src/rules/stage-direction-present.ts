import * as z from 'zod/mini';
import { cueFence, cueOpeners, cueStretch } from '../language/cue-places.ts';
import { quote } from '../language/quote.ts';
import { viewOf } from '../language/view.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';

/** Every stage direction, for those who want none. */
export const stageDirectionPresent = rule({
  id: 'stage-direction-present',
  summary: 'Reports every stage direction, such as `*sighs*`, in a corpus that is to have none.',
  why: 'Read as words they move counts and sentiment; learned, they make a model play a scene where it was to talk.',
  source:
    'Seen in .9 % of 1,300 conversations between people (ESConv); one cue moves VADER from −.568 to −.678 in a turn of the first sample that the project looked at',
  category: 'cues',
  severity: 'off',
  fixes: 'unsafely',
  trigger: { kind: 'bytes', any: cueOpeners },
  options: z.strictObject({
    policy: option(
      'What a fix does: takes them out (`strip`), marks them as `<cue>sighs</cue>` (`tag`), or nothing (`keep`)',
      z.enum(['keep', 'strip', 'tag']),
      'strip',
    ),
  }),
  examples: [
    {
      kind: 'bad',
      text: '### Human: *sighs* I am tired. (long pause) So tired.\n\n### Assistant: Since when?\n',
      finds: ['*sighs*', '(long pause)'],
      fixed: '### Human: I am tired. So tired.\n\n### Assistant: Since when?\n',
    },
    {
      kind: 'bad',
      text: '### Human: I am tired. *sighs*\n\n### Assistant: Since when?\n',
      finds: ['*sighs*'],
      fixed: '### Human: I am tired. <cue>sighs</cue>\n\n### Assistant: Since when?\n',
      options: { policy: 'tag' },
    },
    { kind: 'good', text: '### Human: I am tired.\n\n### Assistant: Since when?\n' },
    { kind: 'miss', text: '### Human: I am *so* tired (of work, mostly).\n\n### Assistant: Since when?\n' },
  ],
  create: ({ policy }) =>
    function* (_conversation, turns) {
      for (const turn of turns) {
        const view = viewOf(turn);
        for (const { cue, from, to } of view.cuePlaces) {
          const at = view.at(from, to);
          const finding = { at, message: `${quote(cue.text)} is a stage direction; expected speech only` };
          if (policy === 'tag') {
            const edits = [{ at, text: `<cue>${cueFence(cue).words}</cue>` }];
            yield { ...finding, fix: { safe: false, edits } };
          } else if (policy === 'strip' && cue.place !== 'whole') {
            yield { ...finding, fix: { safe: false, edits: [{ at: cueStretch(turn, at), text: '' }] } };
          } else yield finding;
        }
      }
    },
});

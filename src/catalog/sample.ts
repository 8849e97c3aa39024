import type { Record } from '../records/record.ts';

const text = '### Human: I could not sleep again.\n\n### Assistant: *nods* What kept you awake?\n';

/**
 * The conversation that the pages show every shape of, as text and as the record that is read from it:
 *
 *   ### Human: I could not sleep again.⏎⏎### Assistant: *nods* What kept you awake?⏎
 *              ^^^^^^^^^^^^^^^^^^^^^^^^                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const sample: { readonly text: string; readonly record: Record } = {
  text,
  record: {
    id: 'talk.txt#1',
    source: { path: 'talk.txt', line: 1, start: 0, end: text.length },
    dialect: 'hash',
    preamble: '',
    turns: [
      {
        index: 0,
        role: 'human',
        label: 'Human',
        marker: '### Human: ',
        text: 'I could not sleep again.',
        line: 1,
        start: 11,
        end: 35,
        cues: [],
      },
      {
        index: 1,
        role: 'assistant',
        label: 'Assistant',
        marker: '\n\n### Assistant: ',
        text: '*nods* What kept you awake?',
        line: 3,
        start: 52,
        end: 79,
        cues: [{ text: '*nods*', kind: 'gesture', place: 'lead', from: 0, to: 6 }],
      },
    ],
    epilogue: '\n',
    meta: '{}',
  },
};

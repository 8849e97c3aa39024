import type { Dialect } from '../read/dialect.ts';
import { wrappedRoles, wrapping } from '../read/tokens.ts';

const wrappings = [
  wrapping('<|start_header_id|>', '<|end_header_id|>'),
  wrapping('<|header_start|>', '<|header_end|>'),
  wrapping('<|role_start|>', '<|role_end|>'),
  wrapping('<start_of_turn>', '\n'),
  wrapping('<start_', '>'),
  wrapping('<｜', '｜>'),
  wrapping('<|START_OF_TURN_TOKEN|><|', '|>'),
  wrapping('<|', '|>:'),
  wrapping('<|', '|>'),
  wrapping('[|', '|]:'),
  wrapping('[|', '|]'),
  wrapping('|', '|:'),
  wrapping('<<', '>>'),
  wrapping('<#', '#>'),
  wrapping('<', '>:'),
  wrapping('[', ']:'),
  wrapping('[', ']：'),
  wrapping('【', '】：'),
  wrapping('【', '】:'),
];

/** Roles between other special tokens: `<|user|>`, `<human>:`, `[|Human|]:`, the headers of Llama 3 and Gemma. */
export const tags: Dialect = {
  id: 'tags',
  summary:
    'The speaker between special tokens: `<|user|>`, `<human>:`, `[|Human|]:`, `<|start_header_id|>user<|end_header_id|>`.',
  why: 'Each model family has its own tokens; left in a text, they are learned as words.',
  examples: [
    { text: '<|prompter|>I feel low.</s><|assistant|>I hear you.</s>', labels: ['prompter', 'assistant'] },
    { text: '<human>: I feel low.\n<bot>: I hear you.', labels: ['human', 'bot'] },
    {
      text: '<start_of_turn>user\nI feel low.<end_of_turn>\n<start_of_turn>model\n',
      labels: ['user', 'model'],
    },
  ],
  rank: 2,
  mixing: 'strict',
  find: (segment, roleOf) => wrappedRoles(segment, roleOf, wrappings),
};

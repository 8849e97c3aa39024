import type { Dialect } from '../read/dialect.ts';
import { wrappedRoles, wrapping } from '../read/tokens.ts';

const wrappings = [wrapping('<|im_start|>', '\n')];

/** ChatML: `<|im_start|>user`, a line feed, the text, `<|im_end|>`. */
export const chatml: Dialect = {
  id: 'chatml',
  summary: 'ChatML tokens: `<|im_start|>user`, a line feed, the text, `<|im_end|>`.',
  why: 'The prompt format of many chat models; left in a text, the tokens are learned as words.',
  examples: [
    {
      text: '<|im_start|>user\nI feel low.<|im_end|>\n<|im_start|>assistant\nI hear you.<|im_end|>\n',
      labels: ['user', 'assistant'],
    },
  ],
  rank: 1,
  mixing: 'strict',
  find: (segment, roleOf) => wrappedRoles(segment, roleOf, wrappings),
};

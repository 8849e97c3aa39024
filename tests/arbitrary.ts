import fc from 'fast-check';

const bits = [
  '### Human:',
  '### Assistant:',
  '### Human',
  '###Assistant: ',
  '## User:',
  '# Assistant:',
  '### Three tips:',
  'Human:',
  'ASSISTANT:',
  'User: ',
  '### AI 1:',
  '### Sytem:',
  '<|im_start|>user\n',
  '<|im_end|>',
  '[INST]',
  '[/INST]',
  '<<SYS>>',
  '</s>',
  '<|endoftext|>',
  '\f',
  '来访者：',
  '心理咨询师：',
  '- ',
  '*SEE:\t',
  '%act:\t',
  '```',
  '```js',
  '> ',
  '"',
  "'",
  '**',
  '*sighs*',
  '(laughs)',
  '[1]',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '\v',
  'I feel low.',
  'hello',
  'Anna:',
  'é',
  '😔',
  '\u2028',
  '\uFEFF',
  '\\',
  '{"a":1}',
  '---',
];

/** Text in which markers of all spellings, and what is often mistaken for them, stand next to anything. */
export const transcript = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...bits) },
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** Bytes of any kind, mostly text, some of it broken. */
export const anyBytes = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...bits).map((bit) => new TextEncoder().encode(bit)) },
      fc.uint8Array({ maxLength: 6 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => Uint8Array.from(parts.flatMap((part) => [...part])));

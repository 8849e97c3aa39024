import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameKey } from '../../src/language/sameness.ts';
import type { Rule } from '../../src/lint/rule.ts';
import { parse } from '../../src/parse.ts';
import { controlCharacters } from '../../src/rules/control-characters.ts';
import { finalNewline } from '../../src/rules/final-newline.ts';
import { lineEndings } from '../../src/rules/line-endings.ts';
import { markupResidue } from '../../src/rules/markup-residue.ts';
import { strayWhitespace } from '../../src/rules/stray-whitespace.ts';
import { unicodeForm } from '../../src/rules/unicode-form.ts';
import { mend } from './mend.ts';

const rules: readonly Rule[] = [
  controlCharacters,
  finalNewline,
  lineEndings,
  markupResidue,
  strayWhitespace,
  unicodeForm,
];

/** What a transcript may be made of: markers of many spellings, words, and all that these rules look for. */
const pieces = [
  [
    '### Human: ',
    '### Assistant:',
    '###Human:',
    'Human: ',
    'Assistant: ',
    'USER:',
    '<|im_start|>user\n',
    '<|im_end|>',
  ],
  [
    '来访者：',
    '咨询师：',
    '*PAR:\t',
    '[INST] ',
    ' [/INST]',
    '- ',
    '</s>',
    '<|endoftext|>',
    '```',
    '> ',
    '`',
    '#',
    ':',
  ],
  ['I feel low', 'yes', 'don’t', "don't", 'a', 'café', 'e\u0301', '1.', '…', '...', '我', '.', '“', 'Note'],
  ['\n', '\n\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', ' ', '  ', '\t', '\u00a0', '\v'],
  [
    '\0',
    '\u0019',
    '\u001b[1m',
    '\ufeff',
    '\u0007',
    '\u200b',
    '\u206a',
    '&amp;',
    '&lt;',
    '&#39;',
    '&nbsp;',
    '\ufffd',
    'Ã©',
  ],
].flat();

const text = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((all) => all.join(''));
const opened = text.map((rest) => `### Human: ${rest}`);
const listed = fc.array(text, { maxLength: 4 }).map((texts) =>
  JSON.stringify({
    messages: texts.map((content, i) => ({ role: i % 2 === 0 ? 'user' : 'assistant', content })),
  }),
);
const quoted = opened.map((transcript) => JSON.stringify({ text: transcript }));
const sources = fc.oneof(opened, text, listed, quoted).map((source) => source.toWellFormed());

describe.each(rules.map((rule) => [rule.id, rule] as const))('the safe fixes of %s', (_id, rule) => {
  test('settle, keep who says which words, and leave nothing to be fixed', async () => {
    await fc.assert(
      fc.asyncProperty(sources, async (source) => {
        const once = await mend(rule, source);
        expect(spoken(once.text)).toEqual(spoken(source));
        expect((await mend(rule, once.text)).text).toBe(once.text);
      }),
      { numRuns: 300 },
    );
  });
});

/** Who says which words, in all conversations that hold any; a terminal escape is no word, and an entity none either. */
function spoken(source: string): readonly (readonly string[])[] {
  const key = (said: string): string =>
    sameKey(
      said
        .replaceAll('\u001b[1m', '')
        .replaceAll('&nbsp;', ' ')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&'),
    );
  return parse(source)
    .conversations.map(({ turns, preamble, epilogue }) =>
      [
        { who: 'preamble', words: key(preamble.text) },
        ...turns.map(({ role, label, body }) => ({ who: `${role}, ${label}`, words: key(body.text) })),
        { who: 'epilogue', words: key(epilogue.text) },
      ]
        .filter(({ words }) => words !== '')
        .map(({ who, words }) => `${who}: ${words}`),
    )
    .filter((parts) => parts.length > 0);
}

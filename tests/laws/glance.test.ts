import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dialects } from '../../src/dialects/index.ts';
import { newPage } from '../../src/export/page.ts';
import { toRecord } from '../../src/export/to-record.ts';
import { messages } from '../../src/exporters/messages.ts';
import { records } from '../../src/exporters/records.ts';
import { roleOf } from '../../src/language/roles.ts';
import { jsonl } from '../../src/readers/jsonl.ts';
import { contentBytes } from '../../src/run/ledger.ts';
import { transcript } from '../arbitrary.ts';

const settling = '{"text":"### Human: a### Assistant: b### Human: c"}\n';

/** What is read of rows, and written of them, with and without looking into each. */
function read(rows: string, explain: boolean) {
  const bytes = new TextEncoder().encode(settling + rows);
  const open = jsonl.open({ path: 'p', options: {}, roleOf: roleOf(), dialects, explain, settled: () => {} });
  const window = { bytes, from: 0, to: bytes.length, base: 0, line: 1, last: true };
  return [...open(window)].map((item) => {
    if (item.kind !== 'conversation')
      return { kind: item.kind, size: item.size, problem: 'problem' in item && item.problem };
    const { conversation, size } = item;
    const written = [messages, records].map((exporter) => {
      const page = newPage(1);
      const emitted = exporter.emit?.(conversation, page);
      return { ...emitted, text: new TextDecoder().decode(page.bytes.subarray(0, page.at)) };
    });
    return { size, record: toRecord(conversation), content: contentBytes(conversation), written };
  });
}

const plainTalk = fc
  .array(
    fc.record({
      said: fc.oneof(
        fc.constantFrom(
          'I feel low.',
          'a\n\nb',
          ' ',
          '',
          'tab\there',
          'say "hi"',
          'back\\slash',
          '*sighs* so',
          'é 😔 “q”',
          'ends\\',
          '\n',
          'x\\n',
          'C:\\new',
          '> q',
          '`c`',
          '\n```\nx\n',
          'Human: x',
          'a\u2028b',
          '# 1',
          '</s>',
          '\b',
        ),
        fc.string({ unit: 'grapheme', maxLength: 8 }),
      ),
      gap: fc.constantFrom('', ' ', '\n', '\n\n', ' \n', '"', "'", '.'),
    }),
    { maxLength: 7 },
  )
  .map((turns) =>
    turns.map(({ said, gap }, i) => `### ${i % 2 ? 'Assistant' : 'Human'}: ${said}${gap}`).join(''),
  );

describe('rows that are taken without looking into them', () => {
  test('give what rows that are looked into give', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(plainTalk, transcript), { maxLength: 4 }),
        fc.constantFrom('', 'A talk:\n\n', 'Intro: x ', 'Assistant: hi\n'),
        (talks, intro) => {
          const rows = talks
            .map((talk) => `${JSON.stringify({ text: intro + talk.toWellFormed() })}\n`)
            .join('');
          expect(read(rows, false)).toEqual(read(rows, true));
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('are those whose escapes JSON writes in one way', () => {
    const odd = [
      '\\u0041',
      '\\/',
      '\\u00e9',
      '\\u0023## Human: z',
      '\u2028',
      '\\ud800',
      '\u0001',
      '\\x',
      '\\',
      '"',
      '","b":1,"text":"',
      '\ufeff',
    ];
    for (const escape of odd) {
      const rows = `{"text":"### Human: a${escape}b### Assistant: c"}\n{"text": "### Human: ${escape}### Assistant: ${escape}"}\n`;
      expect(read(rows, false)).toEqual(read(rows, true));
    }
  });

  test('are really taken so', () => {
    const bytes = new TextEncoder().encode(settling.repeat(3));
    const open = jsonl.open({
      path: 'p',
      options: {},
      roleOf: roleOf(),
      dialects,
      explain: false,
      settled: () => {},
    });
    const items = [...open({ bytes, from: 0, to: bytes.length, base: 0, line: 1, last: true })];
    expect(
      items.map((item) => item.kind === 'conversation' && item.conversation.preamble.segment.escaped),
    ).toEqual([true, true, true]);
  });
});

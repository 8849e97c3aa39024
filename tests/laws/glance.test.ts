import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dialects } from '../../src/dialects/index.ts';
import { newPage } from '../../src/export/page.ts';
import { contentBytes } from '../../src/export/remains.ts';
import { toRecord } from '../../src/export/to-record.ts';
import { messages } from '../../src/exporters/messages.ts';
import { records } from '../../src/exporters/records.ts';
import { text } from '../../src/exporters/text.ts';
import { roleOf } from '../../src/language/roles.ts';
import type { Reader } from '../../src/read/reader.ts';
import { jsonl } from '../../src/readers/jsonl.ts';
import { text as texts } from '../../src/readers/text.ts';
import { lend } from '../../src/source/kernel.ts';
import { openAccount, enterConversation } from '../../src/run/ledger.ts';
import { transcript } from '../arbitrary.ts';

/** How a source is read: each conversation looked into, or the plain ones taken at a glance, in either kind of memory. */
type Way = 'careful' | 'glance' | 'glance in the kernel';
const quick = ['glance', 'glance in the kernel'] as const;

/** All that is read of a source, and written of it. */
function read(reader: Reader, source: string, way: Way) {
  const explain = way === 'careful';
  const loans = way === 'glance in the kernel' ? [lend('window'), lend('page')] : [];
  try {
    return [...conversations(reader, source, explain, loans[0])].map((item) => {
      if (item.kind !== 'conversation')
        return { kind: item.kind, size: item.size, problem: 'problem' in item && item.problem };
      const { conversation, size } = item;
      const account = openAccount();
      enterConversation(account, conversation, size);
      const written = [messages, records, text].map((exporter) => {
        const page = newPage(1, loans[1]);
        const emitted = exporter.emit?.(conversation, page);
        const plain = exporter.write(toRecord(conversation));
        const put = new TextDecoder('utf-8', { ignoreBOM: true }).decode(page.bytes.subarray(0, page.at));
        return emitted
          ? [put, emitted.drops, emitted.carried]
          : [plain.text, plain.drops, plain.carried - plain.added];
      });
      return { size, account, record: toRecord(conversation), content: contentBytes(conversation), written };
    });
  } finally {
    for (const loan of loans) loan?.giveBack();
  }
}

function* conversations(reader: Reader, source: string, explain: boolean, loan: ReturnType<typeof lend>) {
  const open = reader.open({
    path: 'p',
    options: {},
    roleOf: roleOf(),
    dialects,
    explain,
    settled: () => {},
  });
  const own = new TextEncoder().encode(source);
  if (loan) loan.bytes.set(own, loan.from);
  const [bytes, from] = loan ? [loan.bytes, loan.from] : [own, 0];
  yield* open({ bytes, from, to: from + own.length, base: -from, line: 1, last: true });
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
          '(laughs) no [pause]',
          '（叹气）好',
          'é 😔 “q”',
          'ends\\',
          '\n',
          'x\\n',
          'C:\\new',
          '> q',
          '> q ',
          '`c`',
          '\n```\nx\n',
          'Human: x',
          'a\u2028b',
          'a\u0085b',
          '# 1',
          '</s>',
          'ends [/SYSTEM_PROMPT]',
          '\b',
          '\u001f',
        ),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
      ),
      gap: fc.constantFrom('', ' ', '\n', '\n\n', '\r\n\r\n', ' \n', '"', "'", '.', '>', '\n> '),
      label: fc.oneof(
        { weight: 9, arbitrary: fc.constant('') },
        fc.constantFrom('User', 'AI', 'Response', 'Sytem'),
      ),
    }),
    { maxLength: 7 },
  )
  .map((turns) =>
    turns
      .map(({ said, gap, label }, i) => `### ${label || (i % 2 ? 'Assistant' : 'Human')}: ${said}${gap}`)
      .join(''),
  );
const intro = fc.constantFrom('', 'A talk:\n\n', 'Intro: x ', 'Assistant: hi\n', '> ', 'as an AI: ');

describe('rows that are taken without looking into them', () => {
  const settling = '{"text":"### Human: a### Assistant: b### Human: c"}\n';

  test.each(quick)('give what rows that are looked into give, by a %s', (way) => {
    fc.assert(
      fc.property(fc.array(fc.oneof(plainTalk, transcript), { maxLength: 4 }), intro, (talks, before) => {
        const rows = talks
          .map((talk) => `${JSON.stringify({ text: before + talk.toWellFormed() })}\n`)
          .join('');
        expect(read(jsonl, settling + rows, way)).toEqual(read(jsonl, settling + rows, 'careful'));
      }),
      { numRuns: 2000 },
    );
  });

  test.each(quick)('are those whose escapes JSON writes in one way, by a %s', (way) => {
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
      const rows = `${settling}{"text":"### Human: a${escape}b### Assistant: c"}\n{"text": "### Human: ${escape}### Assistant: ${escape}"}\n`;
      expect(read(jsonl, rows, way)).toEqual(read(jsonl, rows, 'careful'));
    }
  });

  test('are really taken so', () => {
    const taken = [...conversations(jsonl, settling.repeat(3), false, undefined)];
    expect(
      taken.map((item) => item.kind === 'conversation' && item.conversation.spans?.segment.escaped),
    ).toEqual([0, 0, 0]);
  });
});

describe('texts that are taken at a glance', () => {
  const settling = 'A talk:\n\n### Human: a\n\n### Assistant: b\n<|endoftext|>\n';

  test.each(quick)('give what texts that are looked into give, by a %s', (way) => {
    fc.assert(
      fc.property(fc.array(fc.oneof(plainTalk, transcript), { maxLength: 4 }), intro, (talks, before) => {
        const source = settling + talks.map((talk) => before + talk.toWellFormed()).join('\n<|endoftext|>\n');
        expect(read(texts, source, way)).toEqual(read(texts, source, 'careful'));
      }),
      { numRuns: 2000 },
    );
  });

  test.each(quick)('are read as their careful reading has it, alone in a source, by a %s', (way) => {
    fc.assert(
      fc.property(plainTalk, intro, (talk, before) => {
        const source = before + talk.toWellFormed();
        expect(read(texts, source, way)).toEqual(read(texts, source, 'careful'));
      }),
      { numRuns: 2000 },
    );
  });

  test('are really taken so', () => {
    const taken = [...conversations(texts, settling.repeat(3), false, undefined)];
    const talks = taken.filter((item) => item.kind === 'conversation');
    expect(talks.map(({ conversation }) => conversation.spans?.places.length)).toEqual([4, 4, 4]);
  });
});

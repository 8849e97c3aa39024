import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newPage } from '../../src/export/page.ts';
import { toRecord } from '../../src/export/to-record.ts';
import { exporterIds, exporters } from '../../src/exporters/index.ts';
import { parse } from '../../src/parse.ts';
import { cutter } from '../../src/read/cut.ts';
import type { ReadContext } from '../../src/read/reader.ts';
import { dialects } from '../../src/dialects/index.ts';
import { roleOf } from '../../src/language/roles.ts';
import { verbatim } from '../../src/source/segment.ts';
import type { Conversation } from '../../src/transcript/conversation.ts';
import { transcript } from '../arbitrary.ts';

const hostile = [
  '\u0000\u0001\u001f"\\\b\f\t\r\n\u007f\u0085\u2028\u2029é😔\u0080\u00a0€',
  '"'.repeat(99),
  '\u2028'.repeat(99),
];

/** The bytes that an exporter writes of conversations, by `emit` where it can, and by `write`. */
async function bothWays(
  id: (typeof exporterIds)[number],
  conversations: readonly Conversation[],
): Promise<[unknown[], unknown[]]> {
  const exporter = await exporters[id]();
  const page = newPage(1);
  const fast = conversations.map((conversation) => {
    page.at = 0;
    const emitted = exporter.emit?.(conversation, page);
    return (
      emitted && {
        ...emitted,
        text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(page.bytes.subarray(0, page.at)),
      }
    );
  });
  const plain = conversations.map((conversation, i) => {
    const { text, drops, carried } = exporter.write(toRecord(conversation));
    return fast[i] && { drops, carried, text };
  });
  return [fast, plain];
}

describe.each(exporterIds)('what %s writes straight from the spans', (id) => {
  test('is what it writes of the record, for any text', async () => {
    await fc.assert(
      fc.asyncProperty(transcript, async (text) => {
        const [fast, plain] = await bothWays(
          id,
          parse(text.toWellFormed(), { reader: 'text' }).conversations,
        );
        expect(fast).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });

  test.each(hostile)('is what it writes of the record, for %j', async (odd) => {
    const rows = [
      `### Human: ${odd}\n\n### Assistant: a${odd}b\n${odd}`,
      JSON.stringify({
        id: `i${odd}`,
        note: odd,
        messages: [
          { role: 'user', content: `a${odd}b\nc` },
          { role: odd, content: odd },
        ],
      }),
      `${JSON.stringify({ id: 3, text: `pre${odd}### Human: ${odd}### Assistant: b\n${odd}`, more: [odd] })}\n`,
    ];
    for (const row of rows) {
      const [fast, plain] = await bothWays(id, parse(row).conversations);
      expect(fast).toEqual(plain);
    }
  });
});

describe('cutting without reasons', () => {
  test('gives the same turns as cutting with them', () => {
    const context: ReadContext = {
      path: '-',
      options: {},
      roleOf: roleOf(),
      dialects,
      explain: false,
      settled: () => {},
    };
    const frame = { id: '1', ownId: false, source: { path: '-', line: 1, start: 0, end: 0 }, meta: '{}' };
    fc.assert(
      fc.property(transcript, (text) => {
        const bytes = new TextEncoder().encode(text.toWellFormed());
        const segment = verbatim(bytes, 0, bytes.length, 0, 1);
        const [quick, careful] = [false, true].map((explain) => {
          const cut = cutter({ ...context, explain });
          cut.settle([segment]);
          return toRecord(cut.cut(segment, frame));
        });
        expect(quick).toEqual(careful);
      }),
      { numRuns: 3000 },
    );
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepAll, shape } from '../../src/export/policies.ts';
import { contentBytes } from '../../src/export/remains.ts';
import { exporterIds, exporters } from '../../src/exporters/index.ts';
import { parse } from '../../src/parse.ts';
import * as book from '../../src/run/ledger.ts';
import { transcript } from '../arbitrary.ts';

test('every byte of any text is accounted for, in every shape, under every policy', async () => {
  const policies = fc.record({
    cues: fc.constantFrom('keep' as const, 'strip' as const),
    mergeRuns: fc.boolean(),
    preamble: fc.constantFrom('keep' as const, 'drop' as const, 'system' as const),
  });
  await fc.assert(
    fc.asyncProperty(transcript, policies, fc.constantFrom(...exporterIds), async (text, policy, id) => {
      const exporter = await exporters[id]();
      for (const { conversation, size } of conversationsOf(text.toWellFormed())) {
        const { record, drops, added } = shape(conversation, policy);
        const written = exporter.write(record);
        const lost = [...drops, ...written.drops].reduce((sum, { bytes }) => sum + bytes, 0);
        const put = written.text === undefined ? added : written.added + added;
        expect(written.carried - put + lost).toBe(contentBytes(conversation));
        expect(contentBytes(conversation)).toBeLessThanOrEqual(size);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a ledger with a byte that nobody accounts for does not close', () => {
  const account = book.openAccount();
  for (const { conversation, size } of conversationsOf('Intro\n\n### Human: a')) {
    account.in += size + 1;
    book.enterConversation(account, conversation, size);
    account.text += exportedBytes(conversation);
  }
  expect(() => book.closeAccount(account)).toThrow('20 bytes were read, 19 are accounted for');
});

test('a ledger counts by role, dialect and reason, in the order of their names', () => {
  const account = book.openAccount();
  for (const { conversation, size } of conversationsOf('### Human: a\n### Assistant: b\n### Human: c')) {
    account.in += size;
    book.enterConversation(account, conversation, size);
    book.enterDrops(account, [{ reason: 'x', count: 1, bytes: 2 }]);
    book.enterDrops(account, [
      { reason: 'a', count: 1, bytes: 0 },
      { reason: 'x', count: 2, bytes: 1 },
    ]);
  }
  expect(book.closeAccount(account)).toMatchObject({
    conversations: 1,
    turns: 3,
    roles: { assistant: 1, human: 2 },
    dialects: { hash: 1 },
    bytes: {
      dropped: [
        { reason: 'a', count: 1, bytes: 0 },
        { reason: 'x', count: 3, bytes: 3 },
      ],
    },
  });
});

function conversationsOf(text: string) {
  return parse(text, { reader: 'text' }).items.flatMap((item) =>
    item.kind === 'conversation' ? [item] : [],
  );
}

function exportedBytes(conversation: Parameters<typeof shape>[0]): number {
  const { record } = shape(conversation, keepAll);
  return record.preamble.length + record.turns.reduce((sum, turn) => sum + turn.text.length, 0);
}

import { describe, expect, test } from 'vitest';
import { jsonLine } from '../../src/export/json-line.ts';
import { toRecord } from '../../src/export/to-record.ts';
import { jsonl } from '../../src/readers/jsonl.ts';
import { records } from '../../src/readers/records.ts';
import { spanOf } from '../../src/source/segment.ts';
import { feed } from '../feed.ts';
import { plain } from './covered.ts';

const transcript = 'A chat.\n### Human: I feel "low".\n\n### Assistant: Tell me more. 😊\n';
const listed = {
  n: 1.5,
  messages: [
    { role: 'user', content: '\n I feel low. ' },
    { role: 'x', content: '' },
  ],
};

const conversations = [
  ...feed(
    jsonl,
    `${JSON.stringify({ text: transcript, id: 'a' })}\n${JSON.stringify({ text: 'nobody' })}\n`,
    { fields: ['text'] },
  ).conversations,
  ...feed(jsonl, `\n${JSON.stringify(listed)}\n`).conversations,
];
const source = conversations.map((conversation) => jsonLine(toRecord(conversation))).join('');

describe('records', () => {
  test('are read back as the conversations that they were written from', () => {
    const fed = feed(records, source);
    expect(fed.problems).toEqual([]);
    expect(fed.conversations.map(plain)).toEqual(
      conversations.map((one) => ({ ...plain(one), ownId: true })),
    );
    expect(fed.conversations.map((one) => jsonLine(toRecord(one))).join('')).toBe(source);
    expect(fed.settled).toEqual(['hash: the records name it']);
  });

  test('lead to the places that they were written with', () => {
    for (const { turns } of feed(records, source).conversations)
      for (const { body, start, end } of turns) expect(spanOf(body)).toEqual({ start, end });
  });

  test('of plain text lead to each word of it', () => {
    const [row] = feed(records, source).conversations.map(toRecord);
    const exact = { ...row, source: { path: 'chat.txt', line: 3, start: 50, end: 50 + 68 } };
    const turns =
      row?.turns.map((turn, i) => ({
        ...turn,
        start: i === 0 ? 69 : 99,
        end: i === 0 ? 82 : 117,
        line: 4,
      })) ?? [];
    const [found] = feed(records, `${JSON.stringify({ ...exact, turns })}\n`).conversations;
    expect(found?.turns[0]?.body.segment.origin).toEqual({ base: 50, line: 3, verbatim: true, breaks: [] });
  });

  const [row] = feed(records, source).conversations.map(toRecord);
  const [turn] = row?.turns ?? [];
  test.each([
    [
      'a role',
      { ...row, turns: [turn, { ...turn, role: 'nurse' }] },
      'turns[1].role is not as in a record: expected one of human, assistant, system',
    ],
    ['a key too few', { ...row, meta: undefined }, 'meta is not as in a record: expected string'],
    ['a key too many', { ...row, extra: 1 }, 'the row is not as in a record: unexpected "extra"'],
    ['meta', { ...row, meta: '[]' }, 'meta is not as in a record: expected the text of a JSON object'],
    ['meta', { ...row, meta: '{' }, 'meta is not as in a record: expected the text of a JSON object'],
    [
      'an offset',
      { ...row, source: { ...row?.source, start: -1 } },
      'source.start is not as in a record: expected 0 or more',
    ],
  ])('that differ in %s are dropped, and the others are read', (_, odd, message) => {
    const fed = feed(records, `${JSON.stringify(odd)}\nnothing\n${source}`);
    expect(fed.conversations).toHaveLength(3);
    expect(fed.problems.map((problem) => problem.replace(/^(\S+) \S+ \S+ /, '$1 '))).toEqual([
      `not-record ${message}`,
      'not-json found "n" where a row, { … }, was expected',
    ]);
    expect(fed.items.reduce((sum, { size }) => sum + size, 0)).toBe(fed.bytes.length);
  });

  test('tell the place of what differs', () => {
    const odd = JSON.stringify({ ...row, turns: [turn, { ...turn, role: 'nurse' }] });
    const at = odd.indexOf('"nurse"');
    expect(feed(records, odd).problems[0]).toMatch(
      `not-record 1:${at + 1} @${new TextEncoder().encode(odd.slice(0, at)).length}:`,
    );
  });

  test('with half a surrogate pair are dropped', () => {
    const odd = JSON.stringify({ ...row, preamble: '\\\\ud83d \ud83d' });
    expect(feed(records, odd).problems[0]).toMatch(`lone-surrogate 1:${odd.indexOf(' \\ud83d') + 2}`);
  });
});

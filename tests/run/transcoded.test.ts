import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TextDecoder } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../src/diagnostic/problem.ts';
import { read } from '../../src/run/read.ts';
import type { Conversation } from '../../src/transcript/conversation.ts';

const separator = '<|endoftext|>\n';
// One talk is longer than a block; the others part at any byte of a character.
const talks = Array.from(
  { length: 400 },
  (_, i) =>
    `### Human: ${'x'.repeat(i)}äß${'ü'.repeat(i === 7 ? 400_000 : i)}.\r\n\r\n### Assistant: Straße ${i}?\n`,
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearken-transcoded-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function readAll(
  bytes: Uint8Array,
  encoding: string,
): Promise<{ conversations: Conversation[]; problems: Problem[]; path: string }> {
  const path = join(folder, 'talks.txt');
  writeFileSync(path, bytes);
  const problems: Problem[] = [];
  const conversations: Conversation[] = [];
  for await (const batch of read([path], { encoding, onProblem: (one) => problems.push(one) }))
    conversations.push(...batch);
  return { conversations, problems, path };
}

const texts = (conversations: readonly Conversation[]): string[][] =>
  conversations.map(({ turns }) => turns.map(({ body }) => body.text));

describe.each([
  ['latin1', 'latin1', 'windows-1252'],
  ['utf-16le', 'utf16le', 'utf-16le'],
  ['utf-16', 'utf16le', 'utf-16le'],
] as const)('a source in %s', (encoding, written, decoding) => {
  test('reads as the same in UTF-8, and each place leads back to its text', async () => {
    const mark = encoding === 'utf-16' ? '\uFEFF' : '';
    const bytes = Buffer.from(mark + talks.join(separator), written);
    const { conversations, problems, path } = await readAll(bytes, encoding);
    const plain = await readAll(Buffer.from(talks.join(separator)), 'utf-8');
    expect(problems).toEqual([]);
    expect(texts(conversations)).toEqual(texts(plain.conversations));
    expect(conversations.map(({ source }) => source.line)).toEqual(
      plain.conversations.map(({ source }) => source.line),
    );
    writeFileSync(path, bytes);
    const raw = readFileSync(path);
    for (const { turns, source } of conversations) {
      for (const { start, end, body } of turns)
        expect(new TextDecoder(decoding).decode(raw.subarray(start, end))).toBe(body.text);
      expect(raw.subarray(source.start, source.end).toString(written)).toMatch(/^### Human: x*äß/);
    }
  });
});

test('what is no text in the encoding is dropped with its conversation, with its place, and the others go on', async () => {
  const [before, after] = [talks.slice(0, 9).join(separator) + separator, separator + talks[10]];
  const half = Buffer.from([0x00, 0xd8]);
  const bad = Buffer.concat([Buffer.from('### Human: a', 'utf16le'), half, Buffer.from('b', 'utf16le')]);
  const start = Buffer.from(before, 'utf16le');
  const bytes = Buffer.concat([start, bad, Buffer.from(after, 'utf16le')]);
  const { conversations, problems } = await readAll(bytes, 'utf-16le');
  expect(texts(conversations)).toHaveLength(10);
  expect(problems).toMatchObject(
    [{ reason: 'not-utf-8', offset: start.length + 24, line: 37, column: 13, message: /no utf-16le/ }].map(
      ({ message, ...rest }) => ({ ...rest, message: expect.stringMatching(message) as string }),
    ),
  );
});

test('a source that is all slips is read in time that is linear', async () => {
  const slips = new Uint8Array(400_000).fill(0xd8);
  const started = performance.now();
  const { problems } = await readAll(slips, 'utf-16le');
  expect(problems.map(({ reason }) => reason)).toEqual(['not-utf-8']);
  expect(performance.now() - started).toBeLessThan(10_000);
});

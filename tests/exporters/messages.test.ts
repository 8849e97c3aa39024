import { expect, test } from 'vitest';
import { written } from './units.ts';

test('turns become messages with the names of OpenAI', async () => {
  const { text } = await written('messages', '### System: Be kind.\n### Human: hi\n### Assistant: hello');
  expect(text).toBe(
    '{"messages":[{"role":"system","content":"Be kind."},{"role":"user","content":"hi"},{"role":"assistant","content":"hello"}]}\n',
  );
});

test('what messages cannot carry is counted', async () => {
  const { drops, carried } = await written('messages', 'Intro\n\n### Human: hi\n```\nx\n```');
  expect(drops).toEqual([{ reason: 'preamble', count: 1, bytes: 5 }]);
  expect(carried).toBe('hi\n```\nx\n```'.length);
});

test('a preamble can be the first message', async () => {
  const { text, drops } = await written('messages', 'Be kind.\n\n### Human: hi', { preamble: 'system' });
  expect(text).toBe('{"messages":[{"role":"system","content":"Be kind."},{"role":"user","content":"hi"}]}\n');
  expect(drops).toEqual([]);
});

test('a conversation with an unknown role is dropped whole', async () => {
  const { text, drops } = await written('messages', 'Anna: hi\nBen: yo\nAnna: so\nBen: ok');
  expect(text).toBeUndefined();
  expect(drops).toEqual([{ reason: 'no-role', count: 1, bytes: 8 }]);
});

test('a conversation in which nobody speaks is dropped whole', async () => {
  expect(await written('messages', 'a note')).toMatchObject({
    text: undefined,
    drops: [{ reason: 'no-turns', bytes: 6 }],
  });
});

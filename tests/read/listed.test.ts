import { describe, expect, test } from 'vitest';
import { parseMap } from '../../src/read/map.ts';
import { jsonl } from '../../src/readers/jsonl.ts';
import { feed } from '../feed.ts';
import { talk, whole } from '../readers/covered.ts';
import { readRow } from './one-row.ts';

describe('outer white space', () => {
  const turns = (...texts: unknown[]): string =>
    JSON.stringify({
      messages: texts.map((content, i) => ({ role: i % 2 ? 'assistant' : 'user', content })),
    });

  test('of the texts goes to markers and epilogue', () => {
    const found = readRow(turns('\n I feel low.\t\n', ' \u000bTell me more.', '', ' \n', 'Well. '));
    expect(found.conversation?.turns.map(({ marker, body }) => [marker.text, body.text])).toEqual([
      ['\n ', 'I feel low.'],
      ['\t\n \u000b', 'Tell me more.'],
      ['', ''],
      ['', ''],
      [' \n', 'Well.'],
    ]);
    expect(found.conversation?.epilogue.text).toBe(' ');
    expect(found.conversation && whole(found.conversation)).toBe(
      '\n I feel low.\t\n \u000bTell me more. \nWell. ',
    );
  });

  test('of no turns at all is nothing', () => {
    expect(readRow(turns(), { map: parseMap('turns=messages') })).toMatchObject({ talk: [], meta: '{}' });
    expect(readRow('{"messages":null}', { map: parseMap('turns=messages') })).toMatchObject({
      talk: [],
      meta: '{}',
    });
  });

  test('of parts of a content is kept where they are joined', () => {
    const row = turns(
      [{ type: 'text', text: ' I feel\n' }, 'low. ', { type: 'text', value: '\u00e9' }],
      'Yes.',
    );
    const { conversations, bytes } = feed(jsonl, `${row}\n`);
    expect(conversations.map(talk)).toEqual([['human/user: I feel\nlow. é', 'assistant/assistant: Yes.']]);
    const [first] = conversations[0]?.turns ?? [];
    expect(new TextDecoder().decode(bytes.subarray(first?.start, first?.end))).toBe(
      'I feel\\n"},"low. ",{"type":"text","value":"é',
    );
    expect(conversations[0]?.meta).toBe('{}');
  });
});

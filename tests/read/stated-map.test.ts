import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/diagnostic/usage-error.ts';
import { parseMap } from '../../src/read/map.ts';
import { jsonl } from '../../src/readers/jsonl.ts';
import { feed } from '../feed.ts';
import { readRow } from './one-row.ts';

describe('what a map states', () => {
  test('leads through objects, in rows and in elements', () => {
    const row =
      '{"data":{"talk":[{"by":{"name":"user"},"said":{"en":"I feel low."},"at":1.0}],"day":"Mon"},"key":"x-1"}';
    expect(readRow(row, { map: parseMap('turns=data.talk,role=by.name,text=said.en,id=key') })).toMatchObject(
      {
        talk: ['human/user: I feel low.'],
        meta: '{"data":{"talk":[{"at":1.0}],"day":"Mon"}}',
        conversation: { id: 'x-1', ownId: true },
      },
    );
  });

  test('may be fields that are a turn each', () => {
    const row = '{"q":"I feel low.","a":{"text":"Tell me more.","score":5}}';
    expect(readRow(row, { map: parseMap('human=q,assistant=a.text') })).toMatchObject({
      talk: ['human/q: I feel low.', 'assistant/a.text: Tell me more.'],
      meta: '{"a":{"score":5}}',
    });
  });

  test('may be fields in the elements of a list', () => {
    const row = '{"qa":[{"q":"I feel low.","a":"Tell me more.","n":1},{"q":"Well."}]}';
    expect(readRow(row, { map: parseMap('turns=qa,human=q,assistant=a') })).toMatchObject({
      talk: ['human/q: I feel low.', 'assistant/a: Tell me more.', 'human/q: Well.'],
      meta: '{"qa":[{"n":1},{}]}',
    });
  });

  test.each([
    ['turns=talk', '{"b":1}', 'no-field 1:1 @0: the row has "b"; expected "talk"'],
    [
      'turns=talk',
      '{"talk":"### Human: a"}',
      'no-field 1:9 @8: "talk" holds a string; expected a list of turns',
    ],
    [
      'turns=talk',
      '{"talk":[{"who":"user","what":"a"}]}',
      'no-field 1:1 @0: the elements of "talk" have "who", "what"; expected a role and a text (state them with --map role=NAME,text=NAME)',
    ],
    [
      'turns=talk,role=role,text=txt',
      '{"talk":[{"role":"user","text":"a"}]}',
      'no-field 1:10 @9: the first element of "talk" has "role", "text"; expected "txt"',
    ],
    [
      'turns=talk,role=by,text=text',
      '{"talk":[{"role":"user","text":"a"}]}',
      'no-field 1:10 @9: the first element of "talk" has "role", "text"; expected "by"',
    ],
    [
      'turns=talk,human=q',
      '{"talk":[{"a":"x"}]}',
      'no-field 1:10 @9: the first element of "talk" has "a"; expected "q"',
    ],
    [
      'turns=talk,role=role,text=text',
      '{"talk":[{"role":"user","text":"a"},null]}',
      'no-field 1:37 @36: element 2 of "talk" is null; expected an object',
    ],
    [
      'turns=talk,role=role,text=text',
      '{"talk":[{"role":"user","text":5}]}',
      'no-field 1:32 @31: "text" holds a number; expected a text',
    ],
    ['human=q', '{"p":"x"}', 'no-field 1:1 @0: the row has "p"; expected "q"'],
  ])('%s with %s is a problem', (map, row, problem) => {
    expect(readRow(row, { map: parseMap(map) })).toMatchObject({
      problems: [problem],
      conversation: undefined,
    });
  });

  test('is not stated beside a field', () => {
    expect(() => readRow('{"a":"b"}', { map: parseMap('turns=a'), fields: ['a'] })).toThrow(
      new UsageError('both --field and --map state where the speech is; expected one of them'),
    );
  });

  test('may be the id alone; a row without it keeps a made one, and a problem', () => {
    const source =
      '{"key":1.0,"text":"### Human: a"}\n{"text":"### Human: b"}\n{"key":"","text":"### Human: c"}\n';
    const { conversations, problems } = feed(jsonl, source, { map: parseMap('id=key') });
    expect(conversations.map(({ id, meta }) => [id, meta])).toEqual([
      ['1.0', '{}'],
      ['corpus#2', '{}'],
      ['corpus#3', '{"key":""}'],
    ]);
    expect(problems).toEqual([
      'no-field 2:1 @34: the row has "text"; expected "key"',
      'no-field 3:1 @58: the row has "key", "text"; expected "key"',
    ]);
  });
});

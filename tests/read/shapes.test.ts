import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/diagnostic/usage-error.ts';
import { parseMap } from '../../src/read/map.ts';
import type { ReadOptions } from '../../src/read/reader.ts';
import { jsonl } from '../../src/readers/jsonl.ts';
import { feed } from '../feed.ts';
import { expectCovered, expectPlaced, talk, whole } from '../readers/covered.ts';

/** What a row is read as: who says what, and what is left for meta. */
function read(row: string, options: ReadOptions = {}) {
  const fed = feed(jsonl, `${row}\n`, options);
  expectCovered(fed);
  const [conversation] = fed.conversations;
  if (conversation) expectPlaced(conversation, fed.bytes);
  const [settled] = fed.settled;
  return {
    talk: conversation && talk(conversation),
    meta: conversation?.meta,
    settled,
    problems: fed.problems,
    conversation,
  };
}

const both = ['human/user: I feel low.', 'assistant/assistant: Tell me more.'];

describe('a list of turns is found', () => {
  test.each([
    ['messages', 'role', 'content', 'user', 'assistant'],
    ['conversations', 'from', 'value', 'human', 'gpt'],
    ['dialog', 'speaker', 'content', 'seeker', 'supporter'],
    ['content', 'agent', 'message', 'agent_1', 'agent_2'],
    ['anything', 'sender', 'body', 'client', 'therapist'],
  ])('in %s, with %s and %s', (list, role, text, one, other) => {
    const turns = [
      { [role]: one, [text]: 'I feel low.' },
      { [role]: other, [text]: 'Tell me more.' },
    ];
    const found = read(JSON.stringify({ [list]: turns, text: '### Human: a decoy' }));
    expect(found.talk?.map((said) => said.replace(/^\S*\//, ''))).toEqual([
      `${one}: I feel low.`,
      `${other}: Tell me more.`,
    ]);
    expect(found.meta).toBe('{"text":"### Human: a decoy"}');
    expect(found.settled).toBe(`turns: rows list their turns in "${list}" (${role}, ${text})`);
  });

  test.each([
    ['human', 'assistant'],
    ['user', 'assistant'],
    ['prompt', 'response'],
  ])('of exchanges of %s and %s', (one, other) => {
    const found = read(
      JSON.stringify({
        id: 7,
        turns: [
          { [other]: 'Tell me more.', [one]: 'I feel low.' },
          { system: 's', [one]: 'Well.' },
        ],
      }),
    );
    expect(found.talk).toEqual([
      `human/${one}: I feel low.`,
      `assistant/${other}: Tell me more.`,
      'system/system: s',
      `human/${one}: Well.`,
    ]);
    expect(found).toMatchObject({ meta: '{}', conversation: { id: '7', ownId: true } });
  });

  test('of instruction data, earlier exchanges first; what is empty is left out', () => {
    const row = {
      output: 'Tell me more.',
      instruction: 'I feel low.',
      input: 'Today.',
      system: 'Be kind.',
      history: [['Hi.', 'Hello.']],
      n: 1,
    };
    const found = read(JSON.stringify(row));
    expect(found.talk).toEqual([
      'system/system: Be kind.',
      'human/instruction: Hi.',
      'assistant/output: Hello.',
      'human/instruction: I feel low.',
      'human/input: Today.',
      'assistant/output: Tell me more.',
    ]);
    expect(found.meta).toBe('{"n":1}');
    const less = read('{"instruction":"a","input":"","output":"b","system":null,"history":[]}');
    expect(less).toMatchObject({ talk: ['human/instruction: a', 'assistant/output: b'], meta: '{}' });
    expect(read('{"instruction":"a","response":""}').talk).toEqual([
      'human/instruction: a',
      'assistant/response: ',
    ]);
  });

  test('by a well-known name among others, else the user is asked', () => {
    const turns = '[{"role":"user","content":"I feel low."},{"role":"assistant","content":"Tell me more."}]';
    expect(read(`{"rejected":${turns},"messages":${turns}}`)).toMatchObject({
      talk: both,
      meta: `{"rejected":${turns}}`,
    });
    expect(() => read(`{"chosen":${turns},"rejected":${turns}}`)).toThrow(
      new UsageError(
        'corpus: lists of turns stand in several fields: "chosen" (1 of 1 rows), "rejected" (1 of 1 rows); state one with --map turns=chosen',
      ),
    );
    expect(
      read(`{"chosen":${turns},"rejected":${turns}}`, { map: parseMap('turns=rejected') }),
    ).toMatchObject({ talk: both });
  });

  test('and labels that the user states count', () => {
    const row =
      '{"turns":[{"speaker":"Nurse Fox","text":"How was the night?"},{"speaker":"listener_2","text":"Long."}]}';
    expect(read(row, { roles: { 'nurse fox': 'assistant' } }).talk).toEqual([
      'assistant/Nurse Fox: How was the night?',
      '?/listener_2: Long.',
    ]);
  });
});

describe('what a map states', () => {
  test('leads through objects, in rows and in elements', () => {
    const row =
      '{"data":{"talk":[{"by":{"name":"user"},"said":{"en":"I feel low."},"at":1.0}],"day":"Mon"},"key":"x-1"}';
    expect(read(row, { map: parseMap('turns=data.talk,role=by.name,text=said.en,id=key') })).toMatchObject({
      talk: ['human/user: I feel low.'],
      meta: '{"data":{"talk":[{"at":1.0}],"day":"Mon"}}',
      conversation: { id: 'x-1', ownId: true },
    });
  });

  test('may be fields that are a turn each', () => {
    const row = '{"q":"I feel low.","a":{"text":"Tell me more.","score":5}}';
    expect(read(row, { map: parseMap('human=q,assistant=a.text') })).toMatchObject({
      talk: ['human/q: I feel low.', 'assistant/a.text: Tell me more.'],
      meta: '{"a":{"score":5}}',
    });
  });

  test('may be fields in the elements of a list', () => {
    const row = '{"qa":[{"q":"I feel low.","a":"Tell me more.","n":1},{"q":"Well."}]}';
    expect(read(row, { map: parseMap('turns=qa,human=q,assistant=a') })).toMatchObject({
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
    expect(read(row, { map: parseMap(map) })).toMatchObject({ problems: [problem], conversation: undefined });
  });

  test('is not stated beside a field', () => {
    expect(() => read('{"a":"b"}', { map: parseMap('turns=a'), fields: ['a'] })).toThrow(
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

describe('what is left is kept as it was written', () => {
  test.each([
    [
      'numbers',
      '{"n":1.0,"big":12345678901234567890,"e":1E5,"messages":[]}',
      '{"n":1.0,"big":12345678901234567890,"e":1E5}',
    ],
    ['keys with escapes', '{"caf\\u00e9":"\\u00e9","messages":[]}', '{"caf\\u00e9":"\\u00e9"}'],
    ['an id that is no id', '{"id":null,"messages":[]}', '{"id":null}'],
    ['an id that is half a character', '{"id":"\\ud83d","messages":[]}', '{"id":"\\ud83d"}'],
    [
      'fields of some elements',
      '{"messages":[{"role":"user","content":"a","weight":0},{"role":"x","content":null}]}',
      '{"messages":[{"weight":0},{}]}',
    ],
    [
      'a call of a tool',
      '{"messages":[{"role":"user","content":"a"},{"role":"assistant","tool_calls":[1]}]}',
      '{"messages":[{},{"tool_calls":[1]}]}',
    ],
    [
      'an image',
      '{"messages":[{"role":"user","content":[{"type":"text","text":"a"},{"type":"image","at":1}]}]}',
      '{"messages":[{"content":[{"type":"text"},{"type":"image","at":1}]}]}',
    ],
    [
      'keys that repeat',
      '{"a":1,"a":2,"messages":[{"role":"user","content":"a","content":"b"}]}',
      '{"a":1,"a":2}',
    ],
  ])('%s', (_, row, meta) => {
    expect(read(row, { map: parseMap('turns=messages,role=role,text=content') }).meta).toBe(meta);
  });
});

describe('outer white space', () => {
  const turns = (...texts: unknown[]): string =>
    JSON.stringify({
      messages: texts.map((content, i) => ({ role: i % 2 ? 'assistant' : 'user', content })),
    });

  test('of the texts goes to markers and epilogue', () => {
    const found = read(turns('\n I feel low.\t\n', ' \u000bTell me more.', '', ' \n', 'Well. '));
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
    expect(read(turns(), { map: parseMap('turns=messages') })).toMatchObject({ talk: [], meta: '{}' });
    expect(read('{"messages":null}', { map: parseMap('turns=messages') })).toMatchObject({
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

describe('a transcript in a field', () => {
  test('is asked for where several fields hold one', () => {
    const row = '{"prompt":"### Human: a","generation":"### Assistant: b","n":"c"}';
    expect(() => feed(jsonl, `${row}\n{"generation":"### Assistant: b"}`)).toThrow(
      new UsageError(
        'corpus: transcripts stand in several fields: "prompt" (1 of 2 rows), "generation" (2 of 2 rows); state one with --field prompt, or those that make up a transcript with --field prompt,generation',
      ),
    );
  });

  test('or one problem tells that no field holds any', () => {
    const fed = feed(jsonl, '{"a":"b","c":[1]}\n{"d":{}}\n'.repeat(60));
    expect(fed.problems).toEqual([
      'no-field 1:1 @0: the first 100 rows have "a", "c", "d"; expected a list of turns, or a transcript with markers (state the field with --field, or paths with --map)',
    ]);
    expect(fed.items).toHaveLength(1);
    expectCovered(fed);
  });
});

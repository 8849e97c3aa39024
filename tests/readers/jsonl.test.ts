import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonl } from '../../src/readers/jsonl.ts';
import { encode } from '../../src/source/bytes.ts';
import { feed } from '../feed.ts';
import { expectCovered, expectPlaced, plain, talk, whole } from './covered.ts';

const line = (text: string): string => `${JSON.stringify({ text })}\n`;
const low = line('### Human: I feel low.\n### Assistant: Tell me more.');
const spoken = ['human/Human: I feel low.', 'assistant/Assistant: Tell me more.'];

describe('rows stand one a line', () => {
  test('with a transcript in the only field that has markers', () => {
    const fed = feed(jsonl, low + low);
    expect(fed.conversations.map(talk)).toEqual([spoken, spoken]);
    expect(fed.conversations.map(({ id, ownId }) => [id, ownId])).toEqual([
      ['corpus#1', false],
      ['corpus#2', false],
    ]);
    expect(fed.settled).toEqual([
      'hash: 4 markers at the start of the source; rows hold transcripts in "text"',
    ]);
    expectCovered(fed);
  });

  test.each([
    ['CRLF', low.replace('\n', '\r\n').repeat(2), 0],
    ['no final line feed', (low + low).slice(0, -1), 0],
    ['a byte order mark', `\ufeff${low}${low}`, 1],
    ['blank lines', `\n${low} \t\r\n\n${low}\n`, 4],
    ['white space around', ` ${low.trim()} \n\t${low}`, 0],
  ])('with %s', (_, source, between) => {
    const fed = feed(jsonl, source);
    expect(fed.conversations.map(talk)).toEqual([spoken, spoken]);
    expect(fed.items.filter(({ kind }) => kind === 'structure')).toHaveLength(between);
    expect(fed.problems).toEqual([]);
    expectCovered(fed);
  });

  test('with nothing at all', () => {
    expect(feed(jsonl, '')).toMatchObject({ items: [], settled: [] });
    expect(feed(jsonl, '\n\n').conversations).toEqual([]);
  });
});

describe('a line that cannot be taken is dropped, and the others are read', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['I feel low.', 'I feel low.', 'not-json 2:1 @64: found "I" where a row, { … }, was expected'],
    ['[1]', '[1]', 'not-json 2:1 @64: found "[" where a row, { … }, was expected'],
    ['{"text" 1}', '{"text" 1}', 'not-json 2:9 @72: found "1" where a colon was expected'],
    ['a cut row', '{"text":"é', 'not-json 2:11 @75: the line ends where a closing quote was expected'],
    ['two rows', '{"text":"é"} {}', 'not-json 2:14 @78: found "{" where the end of the line was expected'],
    [
      'a tab in a string',
      '{"text":"\t"}',
      'not-json 2:10 @73: found U+0009 where an escape such as \\n for a control character was expected',
    ],
    [
      'another field',
      '{"body":"a","more":1}',
      'no-field 2:1 @64: the row has "body", "more"; expected "text"',
    ],
    ['no fields', ' {}', 'no-field 2:2 @65: the row has no fields; expected "text"'],
    ['a number', '{"text":12}', 'no-field 2:9 @72: "text" holds a number; expected a text'],
    [
      'a list',
      '{"text":[]}',
      'no-field 2:9 @72: "text" holds a list; expected a text (lists of turns are read with --map turns=text)',
    ],
    [
      'half a surrogate pair',
      '{"text":"so \\ud83d"}',
      'lone-surrogate 2:13 @76: half of a surrogate pair stands alone, which no UTF-8 file can hold; expected a whole character',
    ],
    [
      'a Latin-1 byte',
      Uint8Array.from([...encode('{"text":"caf'), 0xe9, ...encode('"}')]),
      'not-utf-8 2:13 @76: byte 0xe9 is not UTF-8; expected UTF-8, or the name of another encoding by --encoding',
    ],
  ])('%s', (_, broken, problem) => {
    const middle = typeof broken === 'string' ? encode(broken) : broken;
    const fed = feed(jsonl, Uint8Array.from([...encode(low), ...middle, 0x0a, ...encode(low)]));
    expect(fed.problems).toEqual([problem]);
    expect(fed.items.map(({ kind }) => kind)).toEqual(['conversation', 'dropped', 'conversation']);
    expect(fed.conversations.map(({ id }) => id)).toEqual(['corpus#1', 'corpus#3']);
    expectCovered(fed);
  });

  test('also if it comes first', () => {
    const fed = feed(jsonl, `nothing\n${low}`);
    expect(fed.items.map(({ kind }) => kind)).toEqual(['dropped', 'conversation']);
  });

  test('and a null is an empty transcript', () => {
    const fed = feed(jsonl, `${low}{"text":null}\n`);
    expect(fed.conversations.map(talk)).toEqual([spoken, []]);
  });
});

describe('stated fields', () => {
  const row = `${JSON.stringify({ n: 1.5, prompt: 'A chat.\n### Human: I feel low.\n### Assistant:', generation: ' "Tell" me more.\n' })}\n`;

  test('are joined by nothing, and places lead into each of them', () => {
    const fed = feed(jsonl, row, { fields: ['prompt', 'generation'] });
    const [conversation] = fed.conversations;
    expect(conversation && whole(conversation)).toBe(
      'A chat.\n### Human: I feel low.\n### Assistant: "Tell" me more.\n',
    );
    expect(conversation?.meta).toBe('{"n":1.5}');
    for (const one of fed.conversations) expectPlaced(one, fed.bytes);
    expectCovered(fed);
  });

  test('may stand on several lines of pretty-printed rows, by a path, or have a dot in their name', () => {
    const source = '{"a.b":"### Human: 1","c":{"d":"### Assistant: 2","e":0},"f":""}\n';
    const { conversations } = feed(jsonl, source, { fields: ['a.b', 'c.d'] });
    expect(conversations.map(talk)).toEqual([['human/Human: 1', 'assistant/Assistant: 2']]);
    expect(conversations[0]?.meta).toBe('{"c":{"e":0},"f":""}');
  });

  test('that a row lacks are named', () => {
    const { problems } = feed(jsonl, row, { fields: ['prompt', 'answer'] });
    expect(problems).toEqual(['no-field 1:1 @0: the row has "n", "prompt", "generation"; expected "answer"']);
  });
});

/** Lines of rows, sound and broken, of transcripts and of anything. */
const lines = fc
  .array(
    fc.oneof(
      fc.constant(low),
      fc.constantFrom(
        '\n',
        '\r\n',
        ' \n',
        '{"text":"a\\ud83d"}\n',
        '{}\n',
        '[]\n',
        '{"text":\n',
        'x\n',
        '\ufeff\n',
        '"\n',
        '{"text":"\\"}\n',
      ),
      fc.string({ unit: 'grapheme' }).map((text) => line(`### Human: ${text}\n### Assistant: so ${text}`)),
      fc.string({ unit: 'binary' }).map((text) => `${text}\n`),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const sizes = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 8 });

describe('any source', () => {
  test('is covered, and its turns lead back to it', () => {
    fc.assert(
      fc.property(lines, (source) => {
        const fed = feed(jsonl, source, { fields: ['text'] });
        expectCovered(fed);
        for (const conversation of fed.conversations) expectPlaced(conversation, fed.bytes);
      }),
      { numRuns: 500 },
    );
  });

  test('is read the same through windows of any size', () => {
    fc.assert(
      fc.property(lines, sizes, (source, blocks) => {
        const [once, bits] = [
          feed(jsonl, source, { fields: ['text'] }),
          feed(jsonl, source, { fields: ['text'] }, blocks),
        ];
        expectCovered(bits);
        expect(bits.problems).toEqual(once.problems);
        const [turns, others] = [once, bits].map(({ conversations }) =>
          conversations.map(({ source: place, meta, id }) => ({ place, meta, id })),
        );
        expect(others).toEqual(turns);
      }),
      { numRuns: 500 },
    );
  });

  test('of bytes is covered', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), sizes, (bytes, blocks) => {
        expectCovered(feed(jsonl, bytes, { fields: ['text'] }, blocks));
      }),
    );
  });

  test('gives conversations that are the same whatever stands between them', () => {
    const places = feed(jsonl, `${low}broken\n\n${low}`).conversations.map((one) => plain(one));
    expect(places).toMatchObject([
      { source: { line: 1, start: 0, end: 63 } },
      { source: { line: 4, start: 72, end: 135 } },
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { parseMap } from '../../src/read/map.ts';
import { json } from '../../src/readers/json.ts';
import { feed } from '../feed.ts';
import { expectCovered, expectPlaced, talk } from './covered.ts';

const row = {
  messages: [
    { role: 'user', content: 'I feel "low".\n' },
    { role: 'assistant', content: 'Tell me more. 😊' },
  ],
};
const said = ['human/user: I feel "low".', 'assistant/assistant: Tell me more. 😊'];

describe('rows are read', () => {
  test.each([
    ['a list on one line', JSON.stringify([row, row]), 2],
    ['a list over many lines', JSON.stringify([row, row], null, 2), 2],
    [
      'a list with a byte order mark and white space',
      `\ufeff \r\n${JSON.stringify([row], null, '\t')}\n\n`,
      1,
    ],
    ['a single row', JSON.stringify(row), 1],
    ['a single row over many lines', `\n${JSON.stringify(row, null, 4)}\n`, 1],
    ['an object of rows', JSON.stringify({ one: row, two: row, three: row }, null, 1), 3],
    ['an object of one row', JSON.stringify({ one: row }), 1],
    ['an empty list', ' [ \n ] ', 0],
  ])('from %s', (_, source, count) => {
    const fed = feed(json, source);
    expect(fed.problems).toEqual([]);
    expect(fed.conversations.map(talk)).toEqual(Array.from({ length: count }, () => said));
    for (const conversation of fed.conversations) expectPlaced(conversation, fed.bytes);
    expectCovered(fed);
  });

  test('and are called by their key, unless another id is stated', () => {
    const source = JSON.stringify({ 'a\u00e9"1': { ...row, id: 1 }, '': { ...row, id: 'x' } });
    expect(feed(json, source).conversations.map(({ id, ownId, meta }) => [id, ownId, meta])).toEqual([
      ['aé"1', true, '{"id":1}'],
      ['x', true, '{}'],
    ]);
    expect(feed(json, source, { map: parseMap('id=id') }).conversations.map(({ id }) => id)).toEqual([
      '1',
      'x',
    ]);
    expect(
      feed(json, JSON.stringify([row, { ...row, id: 5 }])).conversations.map(({ id, ownId }) => [id, ownId]),
    ).toEqual([
      ['corpus#1', false],
      ['5', true],
    ]);
  });

  test('also where a single row has only objects, if a stated path is its own', () => {
    const source = '{"talk":{"text":"### Human: a"},"more":{"n":1}}';
    expect(feed(json, source, { fields: ['talk.text'] }).conversations.map(talk)).toEqual([
      ['human/Human: a'],
    ]);
    expect(feed(json, source, { fields: ['text'] }).problems).toEqual([
      'no-field 1:40 @39: the row has "n"; expected "text"',
    ]);
  });
});

describe('trouble', () => {
  const one = '{"text":"### Human: é"}';
  test.each([
    [
      'a missing comma',
      `[${one}\n ${one}]`,
      1,
      ['not-json 2:2 @27: found "{" where a comma or ] was expected'],
    ],
    ['a comma too many', `[${one},\n]`, 1, ['not-json 2:1 @27: found "]" where a value was expected']],
    [
      'a slip in a row',
      `[${one},\n{"text" "é"},${one}]`,
      1,
      ['not-json 2:9 @35: found """ where a colon was expected'],
    ],
    [
      'a list that is not closed',
      `[${one}`,
      1,
      ['not-json 1:25 @25: the source ends where a comma or ] was expected'],
    ],
    [
      'a row that is cut',
      `[${one},{"text":"ab`,
      1,
      ['not-json 1:37 @37: the source ends where a closing quote was expected'],
    ],
    [
      'a single row that is cut',
      '{"text":"ab',
      0,
      ['not-json 1:12 @11: the source ends where a closing quote was expected'],
    ],
    [
      'more behind the list',
      `[${one}] ${one}`,
      1,
      ['not-json 1:27 @27: found "{" where the end of the source was expected'],
    ],
    [
      'more behind a row',
      `${one}\n${one}`,
      1,
      ['not-json 2:1 @25: found "{" where the end of the source was expected'],
    ],
    [
      'text',
      'I feel low.',
      0,
      ['not-json 1:1 @0: found "I" where a list of rows, [ … ], or a row, { … }, was expected'],
    ],
    [
      'half a brace',
      '{',
      0,
      ['not-json 1:2 @1: the source ends where a key in double quotes or } was expected'],
    ],
    [
      'elements that are no rows',
      `[1,${one},"a"]`,
      1,
      [
        'not-json 1:2 @1: this is a number; expected a row, { … }',
        'not-json 1:28 @28: this is a string; expected a row, { … }',
      ],
    ],
    [
      'a lone surrogate',
      `[{"text":"\\ude0a"},${one}]`,
      1,
      [
        'lone-surrogate 1:11 @10: half of a surrogate pair stands alone, which no UTF-8 file can hold; expected a whole character',
      ],
    ],
  ])('%s', (_, source, conversations, problems) => {
    const fed = feed(json, source, { fields: ['text'] });
    expect(fed.problems).toEqual(problems.map((problem) => problem.replace('"""', '"""')));
    expect(fed.conversations).toHaveLength(conversations);
    expectCovered(fed);
    const bits = feed(json, source, { fields: ['text'] }, [1]);
    expect(bits.problems.map((problem) => problem.replace(/:(?:\d+|\?) /, ' '))).toEqual(
      fed.problems.map((problem) => problem.replace(/:\d+ /, ' ')),
    );
    expectCovered(bits);
  });

  test('with bytes that are not UTF-8 stays in its row', () => {
    const bytes = Uint8Array.from(`[${one},${one},${one}]`.replace(/é/g, 'e'), (point) =>
      point.charCodeAt(0),
    );
    bytes[45] = 0xe9;
    const fed = feed(json, bytes, { fields: ['text'] });
    expect(fed.problems).toEqual([
      'not-utf-8 1:46 @45: byte 0xe9 is not UTF-8; expected UTF-8, or the name of another encoding by --encoding',
    ]);
    expect(fed.conversations).toHaveLength(2);
  });

  test('behind a syntax error is told once, whatever follows', () => {
    const fed = feed(json, `[${one} ${`${one},`.repeat(500)}`, { fields: ['text'] }, [64]);
    expect(new Set(fed.items.flatMap((item) => (item.kind === 'dropped' ? [item.problem] : []))).size).toBe(
      1,
    );
    expectCovered(fed);
  });
});

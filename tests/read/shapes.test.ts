import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/diagnostic/usage-error.ts';
import { parseMap } from '../../src/read/map.ts';
import { jsonl } from '../../src/readers/jsonl.ts';
import { feed } from '../feed.ts';
import { expectCovered } from '../readers/covered.ts';
import { readRow } from './one-row.ts';

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
    const found = readRow(JSON.stringify({ [list]: turns, text: '### Human: a decoy' }));
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
    const found = readRow(
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
    const found = readRow(JSON.stringify(row));
    expect(found.talk).toEqual([
      'system/system: Be kind.',
      'human/instruction: Hi.',
      'assistant/output: Hello.',
      'human/instruction: I feel low.',
      'human/input: Today.',
      'assistant/output: Tell me more.',
    ]);
    expect(found.meta).toBe('{"n":1}');
    const less = readRow('{"instruction":"a","input":"","output":"b","system":null,"history":[]}');
    expect(less).toMatchObject({ talk: ['human/instruction: a', 'assistant/output: b'], meta: '{}' });
    expect(readRow('{"instruction":"a","response":""}').talk).toEqual([
      'human/instruction: a',
      'assistant/response: ',
    ]);
  });

  test('by a well-known name among others, else the user is asked', () => {
    const turns = '[{"role":"user","content":"I feel low."},{"role":"assistant","content":"Tell me more."}]';
    expect(readRow(`{"rejected":${turns},"messages":${turns}}`)).toMatchObject({
      talk: both,
      meta: `{"rejected":${turns}}`,
    });
    expect(() => readRow(`{"chosen":${turns},"rejected":${turns}}`)).toThrow(
      new UsageError(
        'corpus: lists of turns stand in several fields: "chosen" (1 of 1 rows), "rejected" (1 of 1 rows); state one with --map turns=chosen',
      ),
    );
    expect(
      readRow(`{"chosen":${turns},"rejected":${turns}}`, { map: parseMap('turns=rejected') }),
    ).toMatchObject({ talk: both });
  });

  test('and labels that the user states count', () => {
    const row =
      '{"turns":[{"speaker":"Nurse Fox","text":"How was the night?"},{"speaker":"listener_2","text":"Long."}]}';
    expect(readRow(row, { roles: { 'nurse fox': 'assistant' } }).talk).toEqual([
      'assistant/Nurse Fox: How was the night?',
      '?/listener_2: Long.',
    ]);
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

import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { jsonLine } from '../../src/export/json-line.ts';
import { toRecord } from '../../src/export/to-record.ts';
import { parse } from '../../src/parse.ts';
import { type Record, record } from '../../src/records/record.ts';
import { transcript } from '../arbitrary.ts';

const validate = new Ajv2020({ strict: true }).compile(z.toJSONSchema(record));

function recordsOf(text: string, path = 'chat.txt'): Record[] {
  return parse(text, { path, reader: 'text' }).conversations.map(toRecord);
}

describe('records', () => {
  test('fit their schema, by zod and by ajv', () => {
    fc.assert(
      fc.property(transcript, (text) => {
        for (const row of recordsOf(text.toWellFormed())) {
          expect(record.safeParse(row).success).toBe(true);
          expect(validate(row)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('read back as the same conversations', () => {
    fc.assert(
      fc.property(transcript, (text) => {
        const rows = recordsOf(text.toWellFormed());
        const back = parse(rows.map(jsonLine).join(''), { path: 'corpus.jsonl', reader: 'records' });
        expect(back.problems.filter(({ reason }) => reason !== 'no-turns')).toEqual([]);
        expect(back.conversations.map(toRecord)).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  test('are the same bytes on every run', () => {
    fc.assert(
      fc.property(transcript, (text) => {
        const once = recordsOf(text.toWellFormed()).map(jsonLine);
        expect(recordsOf(text.toWellFormed()).map(jsonLine)).toEqual(once);
      }),
      { numRuns: 200 },
    );
  });

  test('carry cues whose places slice the text by code points', () => {
    fc.assert(
      fc.property(transcript, (text) => {
        for (const { turns } of recordsOf(text.toWellFormed()))
          for (const turn of turns)
            for (const cue of turn.cues)
              expect(Array.from(turn.text).slice(cue.from, cue.to).join('')).toBe(cue.text);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the two schemas refuse the same rows', () => {
  const [good] = recordsOf('### Human: *sighs* a\n### Assistant: b');
  const odd: readonly (readonly [string, unknown])[] = [
    ['a missing key', { ...good, meta: undefined }],
    ['a further key', { ...good, extra: 1 }],
    ['an unknown role', { ...good, turns: good?.turns.map((turn) => ({ ...turn, role: 'user' })) }],
    ['a negative offset', { ...good, turns: good?.turns.map((turn) => ({ ...turn, start: -1 })) }],
    ['a line of zero', { ...good, source: { ...good?.source, line: 0 } }],
    ['a fraction', { ...good, source: { ...good?.source, end: 1.5 } }],
    ['meta as an object', { ...good, meta: {} }],
    [
      'a cue of no kind',
      {
        ...good,
        turns: good?.turns.map((turn) => ({
          ...turn,
          cues: turn.cues.map((cue) => ({ ...cue, kind: 'loud' })),
        })),
      },
    ],
    ['no object', []],
  ];

  test.each(odd)('%s', (_, row) => {
    expect(record.safeParse(row).success).toBe(false);
    expect(validate(row)).toBe(false);
  });
});

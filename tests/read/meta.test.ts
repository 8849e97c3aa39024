import { describe, expect, test } from 'vitest';
import { parseMap } from '../../src/read/map.ts';
import { readRow } from './one-row.ts';

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
    expect(readRow(row, { map: parseMap('turns=messages,role=role,text=content') }).meta).toBe(meta);
  });
});

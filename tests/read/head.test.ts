import { describe, expect, test } from 'vitest';
import { json } from '../../src/readers/json.ts';
import { jsonl } from '../../src/readers/jsonl.ts';
import { records } from '../../src/readers/records.ts';
import { encode } from '../../src/source/bytes.ts';

const record =
  '{"id":"a#1","source":{"path":"a","line":1,"start":0,"end":0},"dialect":"none","preamble":"","turns":[],"epilogue":"","meta":"{}"}\n';
const long = `{"text":"${'so it goes '.repeat(10_000)}`;

/** The reader that takes a source, asked in the order of the registry. */
function readerOf(source: string, name: string): string {
  return [records, jsonl, json].find((reader) => reader.recognises(encode(source), name))?.id ?? 'text';
}

describe('a source is told by its name and its beginning', () => {
  test.each(
    [
      ['a.jsonl', 'anything', 'jsonl'],
      ['a.NDJSON', '', 'jsonl'],
      ['a.txt', '{"text":"a"}\n{"text":"b"}\n', 'jsonl'],
      ['a.txt', '\ufeff\n{"text":"a"}\r\n{"text":"b"}', 'jsonl'],
      ['a.txt', '{"text":"a"}', 'jsonl'],
      ['a.txt', '{"text":"a"}\nnot a row', 'jsonl'],
      ['a.txt', long, 'jsonl'],
      ['-', '{"text":"a"}\n', 'jsonl'],
      ['a.json', '{"text":"a"}\n{"text":"b"}\n', 'jsonl'],
      ['a.json', '{"text":"a"}\n', 'json'],
      ['a.json', long, 'json'],
      ['a.json', '[]', 'json'],
      ['a.json', 'anything', 'json'],
      ['a.txt', '[{"text":"a"},\n{"text":"b"}]', 'json'],
      ['a.txt', '\ufeff [\n  {\n "text": "a"', 'json'],
      ['a.txt', '[]\n', 'json'],
      ['a.txt', '{\n  "text": "a"\n}', 'json'],
      ['-', '{\n  "a": {\n "text": "a"}, ', 'json'],
      ['a.txt', '[INST] I feel low. [/INST]', 'text'],
      ['a.txt', '[ ] call mum\n[ ] sleep', 'text'],
      ['a.txt', '[] empty-handed', 'text'],
      ['a.txt', '[{name}] I feel low.', 'text'],
      ['a.txt', '{{system}}\n### Human: {{input}}', 'text'],
      ['a.txt', '{"I feel low," she said.}\n', 'text'],
      ['a.txt', '{}\n### Human: a', 'text'],
      ['a.txt', '"text"', 'text'],
      ['a.txt', '### Human: {"a":1}', 'text'],
      ['a.txt', '', 'text'],
      ['a.txt', record, 'records'],
      ['a.jsonl', record, 'records'],
      ['a.jsonl', record.slice(0, -40), 'records'],
      ['a.jsonl', `{"id":"a","source":"web","text":"b"}\n`, 'jsonl'],
      ['a.jsonl', record.replace('"meta"', '"notes"'), 'jsonl'],
      ['a.jsonl', record.replace('{"id"', '{"extra":1,"id"'), 'jsonl'],
    ].map(([name = '', source = '', id = '']) => [name, source.slice(0, 40), id, source] as const),
  )('%s with %j is %s', (name, _, id, source) => {
    expect(readerOf(source, name)).toBe(id);
  });
});

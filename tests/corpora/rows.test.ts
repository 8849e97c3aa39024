import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseMap } from '../../src/read/map.ts';
import type { ReadOptions } from '../../src/read/reader.ts';
import { json } from '../../src/readers/json.ts';
import { jsonl } from '../../src/readers/jsonl.ts';
import { records } from '../../src/readers/records.ts';
import { byteLength } from '../../src/source/bytes.ts';
import { type Fed, feed } from '../feed.ts';
import { expectCovered, expectPlaced, whole } from '../readers/covered.ts';
import { corpus } from './corpora.ts';

function read(path: string, options: ReadOptions): Fed & { labels: Record<string, number> } {
  const bytes = new Uint8Array(readFileSync(path));
  const reader =
    [records, jsonl, json].find((one) => one.recognises(bytes.subarray(0, 65_536), path)) ?? json;
  const fed = feed(reader, bytes, options);
  expectCovered(fed);
  expect(fed.problems).toEqual([]);
  const labels: Record<string, number> = {};
  for (const { turns } of fed.conversations)
    for (const { label } of turns) labels[label] = (labels[label] ?? 0) + 1;
  return { ...fed, labels };
}

/** Conversations and turns by label, as a separate script counted them in the parsed JSON. */
const counted: readonly (readonly [string, ReadOptions, number, Record<string, number>])[] = [
  ['fastchat/data__dummy_conversation.json', {}, 500, { human: 1000, gpt: 1000 }],
  ['llama-factory/data__identity.json', {}, 91, { instruction: 91, output: 91 }],
  ['llama-factory/data__alpaca_en_demo.json', {}, 999, { instruction: 999, input: 412, output: 999 }],
  [
    'llama-factory/data__glaive_toolcall_en_demo.json',
    {},
    300,
    { human: 746, gpt: 746, function_call: 211, observation: 211 },
  ],
  ['llama-factory/data__v1_sft_demo.jsonl', {}, 500, { user: 500, assistant: 500 }],
  ['torchtune/tests__assets__chat_tiny.json', {}, 1, { system: 1, human: 2, gpt: 2 }],
  [
    'torchtune/tests__assets__hh_rlhf_tiny.json',
    { map: parseMap('turns=chosen') },
    1,
    { user: 1, assistant: 1 },
  ],
  ['torchtune/tests__assets__instruct_tiny.json', {}, 2, { instruction: 2, response: 2 }],
  ['axolotl/tests__fixtures__conversation.json', {}, 1, { human: 6, gpt: 6 }],
  ['axolotl/tests__fixtures__alpaca__alpaca.json', {}, 2, { instruction: 2, input: 2, output: 2 }],
  ['esconv/thu-coai__FailedESConv.json', {}, 196, { speaker: 2853, listener: 2377 }],
  ['esconv/multiesc__MultiESC__data__valid.txt', {}, 195, { sys: 2257, usr: 2210 }],
  ['topical-chat/conversations__valid_freq.json', {}, 539, { agent_1: 6041, agent_2: 5640 }],
  [
    'topical-chat/conversations__valid_freq.json',
    { map: parseMap('turns=content,role=agent,text=message') },
    539,
    { agent_1: 6041, agent_2: 5640 },
  ],
];

describe.each(counted)('%s', (name, options, conversations, labels) => {
  const path = corpus(name);

  test.skipIf(path === undefined)(
    'has the conversations and turns that were counted, each in its place',
    () => {
      const fed = read(path ?? '', options);
      expect(fed.conversations).toHaveLength(conversations);
      expect(fed.labels).toEqual(labels);
      for (const conversation of fed.conversations.slice(0, 100)) expectPlaced(conversation, fed.bytes);
    },
  );
});

describe('FailedESConv', () => {
  const path = corpus('esconv/thu-coai__FailedESConv.json');

  test.skipIf(path === undefined)(
    'keeps every byte of its contents, and its annotations turn by turn',
    () => {
      const { conversations } = read(path ?? '', {});
      expect(conversations.reduce((sum, one) => sum + byteLength(whole(one)), 0)).toBe(289_611);
      const dialogs = conversations.map(({ meta, turns }) => ({
        turns,
        dialog: (JSON.parse(meta) as { dialog: { annotation: object }[] }).dialog,
      }));
      for (const { turns, dialog } of dialogs) {
        expect(dialog).toHaveLength(turns.length);
        for (const element of dialog) expect(Object.keys(element)).toEqual(['annotation']);
      }
    },
  );
});

describe('QLoRA generations', () => {
  const path = corpus('qlora/eval/generations/vicuna');

  test.skipIf(path === undefined)('are 17 files of 80 rows, whole', () => {
    const files = readdirSync(path ?? '');
    expect(files).toHaveLength(17);
    let bytes = 0;
    for (const file of files) {
      const { conversations } = read(join(path ?? '', file), { fields: ['prompt', 'generation'] });
      expect(conversations).toHaveLength(80);
      for (const { turns } of conversations) expect(turns.length).toBeGreaterThan(0);
      bytes += conversations.reduce((sum, one) => sum + byteLength(whole(one)), 0);
    }
    expect(bytes).toBe(1_534_734);
  });
});

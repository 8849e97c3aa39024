import { test } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { feed } from '../feed.ts';
import { jsonl } from '../../src/readers/jsonl.ts';
import { json } from '../../src/readers/json.ts';
import { records } from '../../src/readers/records.ts';
import { parseMap } from '../../src/read/map.ts';
const C = '/work/shared/corpora/';
const files: [string, object][] = [
  ...readdirSync(C + 'qlora/eval/generations/vicuna').map((f) => ['qlora/eval/generations/vicuna/' + f, { fields: ['prompt', 'generation'] }] as [string, object]),
  ['fastchat/data__dummy_conversation.json', {}], ['llama-factory/data__identity.json', {}], ['llama-factory/data__alpaca_en_demo.json', {}], ['llama-factory/data__glaive_toolcall_en_demo.json', {}], ['llama-factory/data__v1_sft_demo.jsonl', {}],
  ['torchtune/tests__assets__chat_tiny.json', {}], ['torchtune/tests__assets__hh_rlhf_tiny.json', { map: parseMap('turns=chosen') }], ['torchtune/tests__assets__instruct_tiny.json', {}],
  ['axolotl/tests__fixtures__alpaca__alpaca.json', {}], ['axolotl/tests__fixtures__conversation.json', {}],
  ['esconv/thu-coai__FailedESConv.json', {}], ['esconv/multiesc__MultiESC__data__valid.txt', {}], ['topical-chat/conversations__valid_freq.json', {}], ['topical-chat/conversations__valid_freq.json', { map: parseMap('turns=content,role=agent,text=message') }],
  ['llama-factory/data__dataset_info.json', {}], ['esconv/thu-coai__strategy.json', {}], ['open-assistant/open-assistant__backend__test_data__realistic__realistic_seed_data.json', {}], ['open-assistant/open-assistant__model__model_eval__manual__data__en_100_tree.jsonl', {}],
  ['torchtune/tests__assets__hh_rlhf_tiny.json', {}], ['qlora/eval/generations/vicuna/13b-guanaco-vicuna-generations-topp0.9-temp0.7.jsonl', {}],
];
test('x', () => {
  for (const [f, options] of files) {
    const b = readFileSync(C + f);
    const head = b.subarray(0, 65536);
    const reader = [records, jsonl, json].find((r) => r.recognises(head, f));
    if (!reader) { console.log(f, 'NOBODY'); continue; }
    try {
      const t = performance.now();
      const r = feed(reader, b, options);
      const ms = performance.now() - t;
      const roles: Record<string, number> = {};
      for (const c of r.conversations) { JSON.parse(c.meta); for (const u of c.turns) { const k = u.label + '/' + u.role; roles[k] = (roles[k] ?? 0) + 1; } }
      const size = r.items.reduce((s, i) => s + i.size, 0);
      console.log(f.slice(-50), reader.id, size === b.length ? '' : 'SIZE', r.conversations.length, r.conversations.reduce((s, c) => s + c.turns.length, 0), JSON.stringify(Object.entries(roles).slice(0, 8)), r.settled, r.problems.slice(0, 2), r.problems.length, ms.toFixed(0) + 'ms', JSON.stringify(r.conversations[0]?.meta.slice(0, 150)), r.conversations[0]?.id);
    } catch (e) { console.log(f, String(e)); }
  }
});

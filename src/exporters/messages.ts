import { putEscaped } from '../export/escape.ts';
import type { Exporter } from '../export/exporter.ts';
import { jsonLine } from '../export/json-line.ts';
import { put } from '../export/page.ts';
import { bodyBytes, refuse, remains, remainsOf, speechBytes } from '../export/remains.ts';
import { encode } from '../source/bytes.ts';

const names = { human: 'user', assistant: 'assistant', system: 'system' } as const;

const openings = {
  human: encode('{"role":"user","content":"'),
  assistant: encode('{"role":"assistant","content":"'),
  system: encode('{"role":"system","content":"'),
};
const head = encode('{"messages":[');
const between = encode('"},');
const tail = encode('"}]}\n');

/** Chat messages as OpenAI, TRL and most trainers take them, one conversation a line. */
export const messages: Exporter = {
  id: 'messages',
  summary:
    'JSONL of chat messages: `{"messages":[{"role":"user","content":"…"},…]}`, one conversation a line.',
  why: 'A trainer needs a role for every message; a conversation with an unknown one is dropped as `no-role` and counted.',
  extension: '.jsonl',
  keepsStructure: false,
  head: '',
  write(record) {
    const { turns } = record;
    if (turns.length === 0) return refuse('no-turns', record);
    if (turns.some(({ role }) => role === null)) return refuse('no-role', record);
    const list = turns.map(({ role, text }) => ({ role: names[role ?? 'human'], content: text }));
    const carried = speechBytes(record);
    return { text: jsonLine({ messages: list }), drops: remains(record), added: 0, carried };
  },
  emit(conversation, page) {
    const { turns } = conversation;
    if (turns.length === 0 || turns.some(({ role }) => role === undefined)) return undefined;
    put(page, head);
    for (const { index, role, body } of turns) {
      if (index > 0) put(page, between);
      put(page, openings[role ?? 'human']);
      putEscaped(page, body.segment.bytes, body.from, body.to);
    }
    put(page, tail);
    return { drops: remainsOf(conversation), carried: bodyBytes(conversation) };
  },
};

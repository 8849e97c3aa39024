import type { Exporter } from '../export/exporter.ts';
import { jsonLine } from '../export/json-line.ts';
import { refuse, remains, speechBytes } from '../export/remains.ts';

const names = { human: 'user', assistant: 'assistant', system: 'system' } as const;

/** Chat messages as OpenAI, TRL and most trainers take them, one conversation a line. */
export const messages: Exporter = {
  id: 'messages',
  summary: 'JSONL of chat messages: `{"messages":[{"role":"user","content":"…"},…]}`, one conversation a line.',
  why: 'A trainer needs a role for every message; a conversation with an unknown one is dropped as `no-role` and counted.',
  extension: '.jsonl',
  keepsStructure: false,
  head: '',
  write(record) {
    const { turns } = record;
    if (turns.length === 0) return refuse('no-turns', record);
    if (turns.some(({ role }) => role === null)) return refuse('no-role', record);
    const list = turns.map(({ role, text }) => ({ role: names[role ?? 'human'], content: text }));
    return { text: jsonLine({ messages: list }), drops: remains(record), added: 0, carried: speechBytes(record) };
  },
};

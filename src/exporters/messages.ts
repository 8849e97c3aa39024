import { putSlice, putStretch } from '../export/escape.ts';
import type { Exporter } from '../export/exporter.ts';
import { jsonLine } from '../export/json-line.ts';
import { type Page, put } from '../export/page.ts';
import { bodyBytes, refuse, remains, remainsOf, speechBytes } from '../export/remains.ts';
import { encode } from '../source/bytes.ts';
import type { Role } from '../transcript/role.ts';

const names = { human: 'user', assistant: 'assistant', system: 'system' } as const;

const opening = { human: opened('user'), assistant: opened('assistant'), system: opened('system') };
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
    const { spans } = conversation;
    if (spans) {
      const { segment, places, speakers } = spans;
      for (let i = 0; i < places.length; i += 2) {
        putOpening(page, i / 2, speakers[(i / 2) % 2 === 0 ? 0 : 1].role);
        putStretch(page, segment, places[i] as number, places[i + 1] as number);
      }
    } else {
      const { turns } = conversation;
      if (turns.length === 0 || turns.some(({ role }) => role === undefined)) return undefined;
      for (const { index, role, body } of turns) {
        putOpening(page, index, role);
        putSlice(page, body);
      }
    }
    put(page, tail);
    return { drops: remainsOf(conversation), carried: bodyBytes(conversation) };
  },
};

function putOpening(page: Page, index: number, role: Role | undefined): void {
  const { first, next } = opening[role ?? 'human'];
  put(page, index === 0 ? first : next);
}

/** What stands before the text of a message: of the first in its row, and of those behind it. */
function opened(name: string): { readonly first: Uint8Array; readonly next: Uint8Array } {
  const message = `{"role":"${name}","content":"`;
  return { first: encode(`{"messages":[${message}`), next: encode(`"},${message}`) };
}

import * as z from 'zod/mini';
import { findMisread } from '../language/misread.ts';
import { textOf } from '../language/view.ts';
import { rule } from '../lint/rule.ts';
import { places } from '../source/matches.ts';

/** UTF-8 that some program took for Windows-1252. */
export const mojibake = rule({
  id: 'mojibake',
  summary: 'Reports characters whose UTF-8 was read as Windows-1252, and the control characters of Latin-1.',
  why: 'A model learns to write “donâ€™t”; “don’t” and its wreck are counted as two words, and lexicons know neither.',
  source: 'ftfy (fix_encoding) for what is a sign of it and what is not; WHATWG Encoding for the table',
  category: 'text',
  severity: 'error',
  fixes: 'unsafely',
  trigger: { kind: 'raw', any: '', heads: '\u0080Ã' },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text: '### Human: I donâ€™t sleep.\n\n### Assistant: A cafÃ© at night, ðŸ˜” and then?\n',
      finds: ['â€™', 'Ã©', 'ðŸ˜”'],
      fixed: '### Human: I don’t sleep.\n\n### Assistant: A café at night, 😔 and then?\n',
    },
    {
      kind: 'bad',
      text: '### Human: I donÃ¢â‚¬â„¢t sleep. It\u0092s late.\n',
      finds: ['Ã¢â‚¬â„¢', '\u0092'],
      fixed: '### Human: I don’t sleep. It’s late.\n',
    },
    { kind: 'good', text: '### Human: I don’t sleep. 😔\n\n### Assistant: In the café?\n' },
    { kind: 'miss', text: '### Human: “LA VOZ SE ME QUEBRÓ…” Não sei. Dela só ficou um “NÃO”.\n' },
    { kind: 'miss', text: '### Human: Il a dit : « Tu es née fatiguée… » C’était l’été.\n' },
  ],
  create: () =>
    function* (_conversation, parts) {
      for (const { at: part, turn } of parts) {
        const whole = textOf(part, turn);
        const place = places(part, whole);
        for (const { from, to, meant } of findMisread(whole)) {
          const at = place(from, to);
          yield {
            at,
            message: messageOf(at.text, meant),
            fix: { safe: false, edits: [{ at, text: meant }] },
          };
        }
      }
    },
});

function messageOf(found: string, meant: string): string {
  const expected = meant.trim() === '' ? 'expected a blank, or nothing' : `expected "${short(meant)}"`;
  if (/^[\u0080-\u009f]+$/.test(found)) {
    const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `U+${code} is a control character, and a mark only in Windows-1252; ${expected}`;
  }
  return `"${short(found)}" is UTF-8 that was read as Windows-1252; ${expected}`;
}

function short(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}

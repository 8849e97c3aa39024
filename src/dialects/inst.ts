import type { Candidate, Dialect } from '../read/dialect.ts';
import { decode, encode, indexOfBytes } from '../source/bytes.ts';
import { backBlanks, skipWhite, startsLine } from '../source/white.ts';
import type { Role } from '../transcript/role.ts';

const tokens: readonly { readonly token: Uint8Array; readonly role: Role }[] = [
  { token: encode('[INST]'), role: 'human' },
  { token: encode('[/INST]'), role: 'assistant' },
  { token: encode('<<SYS>>'), role: 'system' },
  { token: encode('[SYSTEM_PROMPT]'), role: 'system' },
  { token: encode('<</SYS>>'), role: 'human' },
];
const begin = encode('<s>');

/** Llama 2 and Mistral: `[INST]` what is asked `[/INST]` the answer, with the instructions between `<<SYS>>` tokens. */
export const inst: Dialect = {
  id: 'inst',
  summary: 'Llama 2 and Mistral tokens: `[INST] … [/INST] …`, instructions between `<<SYS>>` and `<</SYS>>`.',
  why: 'The instructions stand inside the first question, so that a split at `[INST]` alone puts them in the mouth of the human.',
  examples: [
    {
      text: '<s>[INST] <<SYS>>\nBe kind.\n<</SYS>>\n\nI feel low. [/INST] I hear you. </s>',
      labels: ['<<SYS>>', '<</SYS>>', '[/INST]'],
    },
    { text: '[INST] I feel low. [/INST] I hear you.', labels: ['[INST]', '[/INST]'] },
  ],
  rank: 3,
  mixing: 'strict',
  find({ bytes, from, to }) {
    const found: Candidate[] = [];
    for (const { token, role } of tokens)
      for (
        let at = indexOfBytes(bytes, token, from);
        at >= 0 && at < to;
        at = indexOfBytes(bytes, token, at + 1)
      ) {
        const start = before(bytes, from, at, begin) ?? at;
        const label = decode(bytes, at, at + token.length);
        const lineStart = startsLine(bytes, from, start);
        found.push({
          from: start,
          to: at + token.length,
          label,
          role,
          standing: 'regular',
          reason: '',
          lineStart,
        });
      }
    found.sort((a, b) => a.from - b.from);
    return found.flatMap((one, i) => {
      const next = found[i + 1];
      const previous = found[i - 1];
      // `[INST] <<SYS>>` opens the instructions: nobody has asked anything yet.
      if (next?.role === 'system' && adjoins(bytes, one, next)) return [];
      return one.role === 'system' && previous && adjoins(bytes, previous, one)
        ? [{ ...one, from: previous.from }]
        : [one];
    });
  },
};

function adjoins(bytes: Uint8Array, one: Candidate, next: Candidate): boolean {
  return one.label === '[INST]' && skipWhite(bytes, one.to, next.from) === next.from;
}

/** Where a token stands right before a place, with at most blanks between them. */
function before(bytes: Uint8Array, from: number, at: number, token: Uint8Array): number | undefined {
  const start = backBlanks(bytes, from, at) - token.length;
  return start >= from && indexOfBytes(bytes.subarray(start, start + token.length), token, 0) === 0
    ? start
    : undefined;
}

import type { Candidate, Dialect } from '../read/dialect.ts';
import { decode, encode, indexOfByte, indexOfBytes } from '../source/bytes.ts';

const tiers = [encode('\n%'), encode('\n@')];

/** CHAT, the format of TalkBank: main tiers `*SPK:`, tab, utterance; dependent tiers and headers belong to the markers. */
export const chat: Dialect = {
  id: 'chat',
  summary:
    'CHAT main tiers: `*SUP:`, a tab, the utterance; headers are preamble, dependent tiers stand between the texts.',
  why: 'A dependent tier (`%mor`) is analysis, not speech; counted as speech it doubles every word.',
  examples: [
    {
      text: '@Begin\n*SEE:\tI feel low .\n%act:\tsighs\n*SUP:\tI hear you .\n@End\n',
      labels: ['SEE', 'SUP'],
    },
  ],
  rank: 5,
  mixing: 'strict',
  anonymous: true,
  find(segment, roleOf) {
    const { bytes, from, to } = segment;
    const found: Candidate[] = [];
    for (let at = from; at >= from && at < to; at = indexOfByte(bytes, 0x0a, at) + 1) {
      const end = bytes[at] === 0x2a ? speakerEnd(bytes, at + 1, to) : -1;
      if (end > 0) {
        const label = decode(bytes, at + 1, end);
        const role = roleOf(label)?.role;
        found.push({ from: at, to: end + 1, label, role, standing: 'regular', reason: '', lineStart: true });
      }
      if (indexOfByte(bytes, 0x0a, at) < 0) break;
    }
    return found;
  },
  textEnd(bytes, from, to) {
    const ends = tiers.map((tier) => indexOfBytes(bytes.subarray(from, to), tier, 0)).filter((at) => at >= 0);
    return ends.length === 0 ? to : from + Math.min(...ends);
  },
};

/** The colon behind a speaker code (1 to 7 capitals, digits, `_`, `-`, `'`) that a tab follows, or -1. */
function speakerEnd(bytes: Uint8Array, start: number, to: number): number {
  for (let at = start; at < Math.min(to, start + 8); at++) {
    const byte = bytes[at] as number;
    if (byte === 0x3a) return at > start && bytes[at + 1] === 0x09 ? at : -1;
    const inCode =
      (byte >= 0x41 && byte <= 0x5a) ||
      (byte >= 0x30 && byte <= 0x39) ||
      byte === 0x5f ||
      byte === 0x2d ||
      byte === 0x27;
    if (!inCode) return -1;
  }
  return -1;
}

import type { Candidate, Dialect } from '../read/dialect.ts';
import { indexOfByte } from '../source/bytes.ts';
import { skipWhite } from '../source/white.ts';

/** Film subtitles and EDOS: each turn a line that begins with a dash; nobody is named. */
export const dash: Dialect = {
  id: 'dash',
  summary: 'Every line a turn that begins with `- `; speakers are not named.',
  why: 'Who speaks is not in the text: such turns have no role until somebody states it.',
  examples: [{ text: '- Are you all right ?\n- I will be .\n', labels: ['', ''] }],
  rank: 9,
  mixing: 'strict',
  anonymous: true,
  find({ bytes, from, to }) {
    const found: Candidate[] = [];
    for (let at = skipWhite(bytes, from, to); at < to;) {
      // One line that is something else, and this is a list in a text.
      if (bytes[at] !== 0x2d || bytes[at + 1] !== 0x20) return [];
      found.push({
        from: at,
        to: at + 1,
        label: '',
        role: undefined,
        standing: 'regular',
        reason: '',
        lineStart: true,
      });
      const end = indexOfByte(bytes, 0x0a, at);
      at = end < 0 || end >= to ? to : skipWhite(bytes, end, to);
    }
    return found.length > 1 ? found : [];
  },
};

import type { Dialect } from '../read/dialect.ts';
import { bareMarkers } from '../read/bare-markers.ts';
import { followsBlankLine } from '../source/white.ts';

/** Anthropic's hh-rlhf: every turn after a blank line, the first one too. */
export const hh: Dialect = {
  id: 'hh',
  summary: 'Each turn after a blank line, also the first: `\\n\\nHuman: …\\n\\nAssistant: …` (hh-rlhf).',
  why: 'In hh-rlhf a `Human:` without a blank line before it is speech: a model that went on writing the other side.',
  examples: [{ text: '\n\nHuman: I feel low.\n\nAssistant: I hear you.', labels: ['Human', 'Assistant'] }],
  rank: 6,
  mixing: 'lenient',
  find(segment, roleOf) {
    const { bytes, from } = segment;
    if (bytes[from] !== 0x0a || bytes[from + 1] !== 0x0a) return [];
    return bareMarkers(segment, roleOf, 'ascii').map((one) =>
      one.standing !== 'regular' || followsBlankLine(bytes, from, one.from)
        ? one
        : { ...one, standing: 'deviant', reason: 'no-blank-line' },
    );
  },
};

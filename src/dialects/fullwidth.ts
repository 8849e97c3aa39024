import type { Dialect } from '../read/dialect.ts';
import { bareMarkers } from '../read/bare-markers.ts';

/** `来访者：`: the speaker and a full-width colon, as Chinese transcripts write it. */
export const fullwidth: Dialect = {
  id: 'fullwidth',
  summary: 'The speaker and a full-width colon at the start of a line: `来访者：…`.',
  why: 'The spelling of CPsyCounD and other Chinese counselling corpora; a loader that knows only the ASCII colon finds nobody in them.',
  examples: [
    { text: '来访者：我最近睡不好。\n\n心理咨询师：请多说一些。', labels: ['来访者', '心理咨询师'] },
  ],
  rank: 7,
  mixing: 'lenient',
  find: (segment, roleOf) => bareMarkers(segment, roleOf, 'full-width'),
};

import type { Dialect } from '../read/dialect.ts';
import { bareMarkers } from '../read/bare-markers.ts';

/** `Human:`, `USER:`, `**Client:**`: the speaker's name and a colon, nothing else. */
export const bare: Dialect = {
  id: 'bare',
  summary: 'The speaker and a colon at the start of a line: `Human: …`, `USER: …`, `**Therapist:** …`.',
  why: 'The spelling of Vicuna prompts and of most hand-typed transcripts, and the easiest to mistake for a heading or a list.',
  examples: [
    { text: 'Human: I feel low.\nAssistant: Tell me more.', labels: ['Human', 'Assistant'] },
    {
      text: 'A chat. USER: I feel low. ASSISTANT: I hear you.</s>USER: Thanks.',
      labels: ['USER', 'ASSISTANT', 'USER'],
    },
    { text: '**Client:** I slept badly.\n\n**Therapist:** Since when?', labels: ['Client', 'Therapist'] },
  ],
  rank: 8,
  mixing: 'everyday',
  find: (segment, roleOf) => bareMarkers(segment, roleOf, 'ascii'),
};

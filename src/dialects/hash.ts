import { type Heading, headings } from '../read/headings.ts';
import type { Candidate, Dialect } from '../read/dialect.ts';
import { plainHeadings } from '../read/plain-headings.ts';
import type { RoleOf } from '../language/roles.ts';
import type { Role } from '../transcript/role.ts';

/** `### Human:` and its kin: one to many number signs, at the start of a line or glued into it. */
export const hash: Dialect = {
  id: 'hash',
  summary: 'Number signs before the speaker: `### Human: …`, on lines of their own or all in one line.',
  why: 'The spelling of guanaco, the Alpaca prompts and the Claude-made support corpora; most loaders keep only its first lines.',
  examples: [
    {
      text: 'A talk:\n\n### Human: I feel low.\n\n### Assistant: Tell me more.',
      labels: ['Human', 'Assistant'],
    },
    { text: '### Human: I feel low.### Assistant: I hear you.', labels: ['Human', 'Assistant'] },
    { text: '### Human: ### Human: I feel low.\n\n### Three tips:\nrest', labels: ['Human'] },
    { text: '### Instruction:\nSay hello.\n\n### Response:', labels: ['Instruction', 'Response'] },
    { text: '### Human: `\nlow`\n\n### Assistant: Low?', labels: ['Human', 'Assistant'] },
    {
      text: '### Human: I feel low. ### Assistant: Since when? ### Human: May. ### Assistant\n',
      labels: ['Human', 'Assistant', 'Human', 'Assistant'],
    },
    { text: '### User Message\nhello\n\n### Assistant\n', labels: ['User Message', 'Assistant'] },
  ],
  rank: 4,
  mixing: 'everyday',
  glance: plainHeadings,
  find: (segment, roleOf) => layout(headings(segment, roleOf), roleOf),
};

/**
 * What only the whole transcript shows: headings without a colon are the spelling where no marker has one and two
 * roles have them; one or two number signs mark turns only where both sides have them; `### Question:` heads something
 * in a turn where the speakers of both sides are called otherwise.
 */
function layout(found: Heading[], roleOf: RoleOf): Candidate[] {
  const spoken = found.filter((one) => one.standing === 'regular');
  if (spoken.some((one) => one.hashes > 2)) {
    const people = new Set<Role | undefined>();
    for (const { label, role } of spoken) if (!roleOf(label)?.formal && role !== 'system') people.add(role);
    if (people.size < 2 || !spoken.some(({ label }) => roleOf(label)?.formal)) return found;
    return found.map((one) =>
      one.standing === 'regular' && roleOf(one.label)?.formal && one.role !== 'system' ? oneSided(one) : one,
    );
  }
  const bare = new Set(found.filter((one) => one.ownLine && one.role).map((one) => one.role));
  const glued = sidesOf(found.filter(isGlued));
  const light = new Set(spoken.filter((one) => one.hashes < 3).map((one) => one.role));
  return found.map((one) => {
    if ((one.reason === 'no-colon' || one.reason === 'cut-off') && one.ownLine && bare.size > 1)
      return { ...one, standing: 'regular', reason: '' };
    if (spoken.length === 0 && glued > 1 && isGlued(one)) return { ...one, standing: 'regular', reason: '' };
    if (one.hashes < 3 && one.standing === 'regular' && light.size < 2) return oneSided(one);
    return one;
  });
}

/** `## Human: a ## Assistant: b` in one line; one sign alone is a hashtag. */
const isGlued = (one: Heading): boolean => one.reason === 'mid-line' && one.hashes === 2;

function sidesOf(found: readonly Heading[]): number {
  return new Set(found.map((one) => one.role).filter((role) => role !== 'system')).size;
}

function oneSided(one: Heading): Candidate {
  return { ...one, standing: 'deviant', reason: 'one-sided' };
}

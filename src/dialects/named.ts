import type { Dialect } from '../read/dialect.ts';
import { colonLabels } from '../read/labels.ts';

/** Speakers by name, `Anna: …`: labels that the role list does not know, each of which comes back. */
export const named: Dialect = {
  id: 'named',
  summary:
    'Speakers by name at the start of a line: `Anna: …`, `Dr Lee: …`; at least two, each at least twice.',
  why: 'A name does not tell who seeks support and who gives it: such turns have no role until `--role Anna=human` states it.',
  examples: [
    {
      text: 'Anna: Hi.\nBen: Hello.\nAnna: I feel low.\nBen: I hear you.',
      labels: ['Anna', 'Ben', 'Anna', 'Ben'],
    },
  ],
  rank: 10,
  mixing: 'strict',
  anonymous: true,
  find(segment, roleOf) {
    const labels = colonLabels(segment, roleOf).filter((one) => one.lineStart && !one.quoted);
    const counts = new Map<string, number>();
    for (const { label } of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
    const speakers = new Set([...counts].filter(([, count]) => count > 1).map(([label]) => label));
    if (speakers.size < 2) return [];
    return labels
      .filter(({ label }) => speakers.has(label))
      .map(({ from, to, label, known }) => ({
        from,
        to,
        label,
        // `A:` beside `B:` is a name, not an answer.
        role: known?.formal ? undefined : known?.role,
        standing: 'regular',
        reason: '',
        lineStart: true,
      }));
  },
};

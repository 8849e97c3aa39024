import { isNotComputed } from './not-computed.ts';
import type { Figure } from './statistics.ts';

/** The figures of a speaker in a group, by name, and how it is called: `mood=sad human`. */
export interface Told {
  readonly subject: string;
  readonly figures: ReadonlyMap<string, Figure>;
}

const most = 8;

/**
 * Why there are no numbers, where there are none: once for all where nobody has any, or else with those whom it is said
 * of. `''` is the name of a value as a whole.
 *
 *   human, assistant: no conversation with at least 50 words
 */
export function notesOf(told: readonly Told[]): string[] {
  const missing = told.flatMap(({ subject, figures }) =>
    [...figures].flatMap(([name, figure]) => {
      const reason = typeof figure === 'object' && 'notComputed' in figure ? figure.notComputed : undefined;
      return reason === undefined ? [] : [{ subject, name, reason }];
    }),
  );
  const notes = new Set<string>();
  for (const { name, reason } of missing) {
    const nobody = told.every(({ figures }) => !isTold(figures, name));
    const own = missing.filter((other) => other.name === name && (nobody || other.reason === reason));
    const whose = nobody ? '' : shortList(own.map(({ subject }) => subject));
    const head = [whose, name].filter(Boolean).join(' ');
    notes.add([head, own[0]?.reason].filter(Boolean).join(': '));
    if (notes.size > most) break;
  }
  return notes.size <= most
    ? [...notes]
    : [...[...notes].slice(0, most), 'and more: --format json tells all'];
}

/** Whether there is a number of what is called so. */
function isTold(figures: ReadonlyMap<string, Figure>, name: string): boolean {
  return [...figures].some(
    ([other, figure]) =>
      (name === '' || other === name || other.startsWith(`${name}.`)) &&
      !(typeof figure === 'object' && isNotComputed(figure)),
  );
}

function shortList(subjects: readonly string[]): string {
  const few = subjects.length > 4 ? subjects.slice(0, 3) : subjects;
  const others = subjects.length - few.length;
  return `${few.join(', ')}${others > 0 ? ` and ${others} more` : ''}`;
}

import { lines, writings } from '../language/crisis-lines.ts';
import { stance } from '../language/stance.ts';
import { viewOf } from '../language/view.ts';
import { crisisAnswers } from '../lexicons/phrases/crisis-answers.ts';
import type { Hit } from '../lint/rule.ts';
import type { Turn } from '../transcript/conversation.ts';

/** Numbers as they are written; short ones, which may count anything, only behind a word such as "call". */
function told(number: string): string[] {
  if (number.length > 4 || unmistakable.has(number)) return writings(number);
  return ['call', 'dial', 'ring', 'text', 'calling', 'texting'].map((word) => `${word} ${number}`);
}

const unmistakable: ReadonlySet<string> = new Set(['988', '911']);

/** The lists that {@link answering} wants: those of a trigger. Old numbers answer, too: another rule reports them. */
export const answerLists = {
  resource: [...crisisAnswers.resource, ...lines.flatMap(({ number }) => told(number))],
  safety: crisisAnswers.safety,
  professional: crisisAnswers.professional,
} as const;

/** Of those, what is there for crises alone. List for a trigger. */
export const crisisResources: readonly string[] = [
  ...crisisAnswers.resource.filter((words) => /crisis|suicide|samaritans/.test(words)),
  ...lines.flatMap(({ number, status }) => (status === 'emergency' ? [] : told(number))),
];

/** The turns of the assistant that name help, ask about safety or urge to seek a professional. */
export function answering(hits: readonly Hit[]): Set<Turn> {
  const found = new Set<Turn>();
  for (const { turn, list, at } of hits) {
    if (turn.role !== 'assistant' || found.has(turn)) continue;
    if (list === 'resource' || list === 'safety') found.add(turn);
    else if (list === 'professional') {
      const view = viewOf(turn);
      // "I am not a therapist" urges nobody.
      if (!stance(view.whole, view.unitAt(at.from), view.unitAt(at.to)).negated) found.add(turn);
    }
  }
  return found;
}

/**
 * The next answers of the assistant behind a turn; what it says in several turns without the person between is one.
 *
 *   human     assistant assistant   human   assistant   assistant
 *   ^ behind  ^^^^^^^^^^^^^^^^^^^ one       ^^^^^^^^^^^^^^^^^^^^^ two
 */
export function answersBehind(turns: readonly Turn[], { index }: Turn, count: number): Turn[] {
  const found: Turn[] = [];
  let answers = 0;
  let speaking = false;
  for (let at = index + 1; at < turns.length; at++) {
    const turn = turns[at] as Turn;
    if (turn.role === 'assistant') {
      if (!speaking && answers++ === count) break;
      found.push(turn);
    }
    speaking = turn.role === 'assistant';
  }
  return found;
}

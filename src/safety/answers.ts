import { lines, writings } from '../language/crisis-lines.ts';
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

/** Whether a person speaks in a turn, for all that is known: a label that tells no role may be anybody's. */
export function isPerson({ role }: Turn): boolean {
  return role === 'human' || role === undefined;
}

/** The turns that name help, ask about safety or urge to seek a professional. */
export function answering(hits: readonly Hit[]): Set<Turn> {
  const found = new Set<Turn>();
  for (const { turn, list, at } of hits) {
    if (turn.role === 'human' || found.has(turn)) continue;
    if (list === 'resource' || list === 'safety') found.add(turn);
    else if (list === 'professional') {
      const from = viewOf(turn).unitAt(at.from);
      if (!isDenied.test(viewOf(turn).whole.text.slice(Math.max(0, from - 50), from))) found.add(turn);
    }
  }
  return found;
}

/** "I am not a therapist" urges nobody to see one; "don't hesitate to seek professional help" does. */
const isDenied =
  /\b(?:(?:i['’ ]*m|i am) (?:not|no|neither)|(?:don['’ ]*t|do not|no) need|without|instead of|rather than)(?: [\w'’-]+){0,4} $/i;

/**
 * The next answers to a turn: turns of the assistant, and where labels tell no roles those of another label. What is said
 * in several turns without the person between is one answer.
 *
 *   human     assistant assistant   human   assistant   assistant
 *   ^ behind  ^^^^^^^^^^^^^^^^^^^ one       ^^^^^^^^^^^^^^^^^^^^^ two
 */
export function answersBehind(turns: readonly Turn[], { index, label }: Turn, count: number): Turn[] {
  const found: Turn[] = [];
  let answers = 0;
  let wasAnswer = false;
  for (let at = index + 1; at < turns.length; at++) {
    const turn = turns[at] as Turn;
    const isAnswer = turn.role === 'assistant' || (turn.role === undefined && turn.label !== label);
    if (isAnswer) {
      if (!wasAnswer && answers++ === count) break;
      found.push(turn);
    }
    wasAnswer = isAnswer;
  }
  return found;
}

import type { CueKind } from '../transcript/cue.ts';
import { type Candidate, isAdverb } from './cue-candidate.ts';
import { type CueVerb, context, known } from './cue-words.ts';

/** What a stretch shows whose head word is a listed verb: `sighs heavily`, `takes a deep breath`, `crying`. */
export function byAct(candidate: Candidate): CueKind | undefined {
  const { words, head } = candidate;
  const verb = known.verb.get(words[head] ?? '');
  if (verb === undefined || (known.state.has(words[head] ?? '') && isThing(words[head + 1])))
    return undefined;
  const object = verb.strength === 'light' || verb.kind === 'other' ? objectOf(words, head) : undefined;
  const act: Act = {
    form: verb.form,
    strong:
      verb.strength === 'always' ||
      verb.strength === 'acts' ||
      (verb.strength === 'light' && object?.cue === true),
    always: verb.strength === 'always',
    told: object !== undefined || verb.strength === 'placed',
    next: words[head + 1],
  };
  return counts(candidate, act) ? (object?.kind ?? verb.kind) : undefined;
}

/**
 * What a stretch shows whose head word is in no list but looks like a verb, between single asterisks where a cue may
 * begin: `*feeds the cat* One moment.`
 */
export function byUnlistedAct(candidate: Candidate): CueKind | undefined {
  const { words, head, begins, apart, bracketed, doubtful, capital, subject, after } = candidate;
  if (!begins || bracketed || doubtful || capital || subject || after === 'glued') return undefined;
  const word = words[head] ?? '';
  const next = words[head + 1] ?? '';
  if (context.never.has(word) || word.includes("'") || context.follower.has(next)) return undefined;
  const participle = /[a-z]{2}ing$/.test(word);
  if (!participle && !/[a-z]{2}[^sui'-]s$/.test(word)) return undefined;
  const verbal = !participle && context.object.has(next) && after === 'word';
  return apart || verbal ? (objectOf(words, head)?.kind ?? 'other') : undefined;
}

/** A head word that is a verb, with what decides whether it counts. */
interface Act {
  readonly form: CueVerb['form'];
  readonly strong: boolean;
  readonly always: boolean;
  /** Whether it says what is done, by itself or by what follows. */
  readonly told: boolean;
  readonly next: string | undefined;
}

interface Named {
  readonly kind: CueKind;
  /** A thing that is itself a cue (`a smile`), rather than what shows it (`her head`) or how it is (`silent`). */
  readonly cue: boolean;
}

/** What a verb of little meaning is about: the first word behind it that shows something. */
function objectOf(words: readonly string[], head: number): Named | undefined {
  for (let at = head + 1; at < Math.min(words.length, head + 10); at++) {
    const word = words[at] ?? '';
    const thing = known.noun.get(word);
    if (thing !== undefined) return { kind: thing.kind, cue: true };
    const part = known.part.get(word);
    if (part !== undefined) return { kind: part.kind, cue: true };
    const verb = known.verb.get(word);
    const act = verb?.form === 'ing' || words[at - 1] === 'to' ? verb : undefined;
    const seen = act ?? (at === head + 1 || isAdverb(words[at - 1]) ? known.state.get(word) : undefined);
    if (seen !== undefined && seen.kind !== 'other') return { kind: seen.kind, cue: false };
  }
  return undefined;
}

function counts(candidate: Candidate, act: Act): boolean {
  const { before, begins, apart, after, doubtful, woven, words, head, subject, bracketed, title } = candidate;
  const { form, strong, always, next = '' } = act;
  if (woven || (candidate.led && form !== 's') || (!always && context.follower.has(next))) return false;
  if (doubtful) {
    if (!apart && (before === 'word' || candidate.capital)) return false;
    return strong && (form === 's' || (always && words.length === 1));
  }
  // A sentence with one who acts may as well be speech: `*He says it gets better.*`
  if (subject && (!begins || !apart || candidate.closed || !(strong || endsAct(candidate, next))))
    return false;
  if (subject && bracketed && words.length > head + 1 && !isAdverb(next)) return false;
  if (form === 's' && strong) return true;
  if (after === 'glued' || (title && !strong)) return false;
  if (form === 's') return countsPlaced(candidate, act);
  if (form === 'ing') return countsParticiple(candidate, act);
  if (form === 'base') return countsBase(candidate, act);
  return strong && !bracketed && begins && apart && words.length <= 6;
}

/** `*hands over the keys* Here.`, but not `*looks* like rain`, nor the aside `(comes with fries)`. */
function countsPlaced(candidate: Candidate, { told, next = '' }: Act): boolean {
  const { before, begins, apart, bracketed, capital } = candidate;
  if (!begins && (bracketed || before !== 'colon' || next === '')) return false;
  if (bracketed) return apart && told && (determiner.test(next) || endsAct(candidate, next) || isAct(next));
  return apart || (!capital && context.object.has(next));
}

/** `*sobbing*`, `*still crying* I know`, but not `*Crying* is healthy`, nor the aside `(walking in the park)`. */
function countsParticiple(candidate: Candidate, { strong, always, next = '' }: Act): boolean {
  const { before, begins, apart, bracketed, capital, after } = candidate;
  if (capital && after === 'word') return false;
  if (!strong) return begins && apart && (!bracketed || endsAct(candidate, next));
  if (bracketed && next !== '' && !isAdverb(next) && !context.object.has(next) && !isThing(next))
    return false;
  if (always) return true;
  return bracketed ? begins && apart : before !== 'word' && after !== 'comma';
}

/** `*sigh*`, `(laugh)`, `*smile weakly*`, but not `*Breathe.*`, nor `with a heavy *sigh*`. */
function countsBase(candidate: Candidate, { strong, always, next }: Act): boolean {
  const { before, begins, apart, bracketed, words, head, subject, capital } = candidate;
  const behind = words.length - head - 1;
  if (subject) return always && !bracketed;
  if (always && bracketed) return behind <= 2;
  if (always) return before === 'word' ? apart && words.length === 1 : apart || !capital;
  if (!strong || !apart || before === 'word') return false;
  return behind === 0 ? !bracketed || begins : !bracketed && behind === 1 && isAdverb(next);
}

const determiner = /^(?:an?|the|his|her|their)$/;

/** Whether the word behind an everyday verb shows a manner, or a direction with nothing more to come: `looks down`. */
function endsAct({ words, head }: Candidate, next: string): boolean {
  return (
    known.manner.has(next) ||
    (words.length === head + 2 && context.object.has(next) && !determiner.test(next))
  );
}

function isAct(word: string): boolean {
  return known.verb.get(word)?.form === 'ing';
}

function isThing(word = ''): boolean {
  return known.noun.has(word) || known.part.has(word);
}

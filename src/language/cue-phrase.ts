import type { CueKind } from '../transcript/cue.ts';
import { type Candidate, isAdverb } from './cue-candidate.ts';
import { context, known } from './cue-words.ts';

/** What a stretch shows that names a thing heard or seen: `long pause`, `with a small smile`, `voice shaky`. */
export function byThing(candidate: Candidate): CueKind | undefined {
  const { words, head, doubtful, after, subject, title } = candidate;
  if (doubtful || after === 'glued' || subject || title) return undefined;
  for (let at = head; at < Math.min(words.length, head + 6); at++) {
    const word = words[at] ?? '';
    const thing = known.noun.get(word);
    if (thing !== undefined && countsThing(candidate, at)) return thing.kind;
    const part = known.part.get(word);
    if (part !== undefined && countsPart(candidate, at)) return part.kind;
    if (thing === undefined && part === undefined && !describes(candidate, word)) return undefined;
  }
  return undefined;
}

/** What a manner of speaking or a mood shows, alone before speech: `*softly* I know.` */
export function byManner(candidate: Candidate): CueKind | undefined {
  const { words, begins, apart, doubtful, phrase, subject, bracketed, capital, closed } = candidate;
  if (!begins || !apart || doubtful || subject || phrase > 4) return undefined;
  const said = words.slice(0, phrase);
  // A sentence of one word is speech: `*Excited.*`
  const telling = said.find((word) => known.manner.has(word) || known.mood.has(word));
  if (telling === undefined || (phrase === words.length && closed)) return undefined;
  if (!said.every((word) => known.manner.has(word) || known.mood.has(word) || isAdverb(word)))
    return undefined;
  const manner = known.manner.get(telling);
  if (manner !== undefined) return manner.kind;
  return bracketed && capital ? undefined : known.mood.get(telling)?.kind;
}

/** What a stretch of time shows: `*after a few moments*`, `*minutes pass*`. */
export function byLapse({ words, head, begins, apart, doubtful, bracketed }: Candidate): CueKind | undefined {
  if (!begins || !apart || doubtful) return undefined;
  const at = words.findIndex((word, index) => index >= head && index < head + 5 && known.lapse.has(word));
  const lapse = known.lapse.get(words[at] ?? '');
  if (lapse === undefined || (bracketed && (lapse.strength !== 'acts' || words.length > at + 2)))
    return undefined;
  return words[head] === 'after' || /^(?:later|pass|passes|passed|go|goes)$/.test(words[at + 1] ?? '')
    ? lapse.kind
    : undefined;
}

/** `a small smile`, `silence for a while`, but not `tone deaf`, `that tone`, or a heavy *sigh* of the sentence. */
function countsThing(candidate: Candidate, at: number): boolean {
  const { words, head, phrase, before, begins, apart, woven, led, bracketed } = candidate;
  const strength = known.noun.get(words[at] ?? '')?.strength;
  const next = at + 1 < phrase ? words[at + 1] : undefined;
  if (
    next !== undefined &&
    !context.closing.has(next) &&
    !isAdverb(next) &&
    known.verb.get(next)?.form !== 's'
  )
    return false;
  if (strength === 'always' && !woven && !led) {
    const plain = words
      .slice(head, at)
      .every((word) => known.state.has(word) || word === 'a' || word === 'an');
    const short = words.length <= 3 && (bracketed || apart);
    if (plain && (before === 'word' ? short : apart || !candidate.capital)) return true;
  }
  if (!begins || !apart) return false;
  if (at > head) return true;
  const more = words.slice(at + 1).some((word) => known.noun.has(word) || known.part.has(word));
  return strength !== 'placed' && (!bracketed || words.length === 1 || more);
}

/** `voice shaky`, `tears welling up`, `her hands trembling`, `with teary eyes`. */
function countsPart({ words, phrase, begins, apart, woven, led, bracketed }: Candidate, at: number): boolean {
  if (woven || led) return false;
  const part = known.part.get(words[at] ?? '');
  let told = at + 1;
  while (told < phrase && (isAdverb(words[told]) || context.linking.has(words[told] ?? ''))) told++;
  const predicate = told < phrase ? (words[told] ?? '') : '';
  if (predicate === '') return at + 1 >= phrase && begins && apart && known.state.has(words[at - 1] ?? '');
  if (context.follower.has(predicate)) return false;
  const verb = known.verb.get(predicate);
  const acts = verb !== undefined && (verb.form !== 'base' || (words[at] ?? '').endsWith('s'));
  if (acts || known.state.has(predicate) || /.{3}(?:ing|ed)$/.test(predicate))
    return begins ? apart || !bracketed : at === 0 && phrase <= 4;
  return begins && apart && !bracketed && part?.strength === 'acts' && !context.pointing.has(predicate);
}

/** Whether a word may stand before a thing: any adjective between asterisks, only known ones between brackets. */
function describes({ bracketed }: Candidate, word: string): boolean {
  if (known.state.has(word) || context.leading.has(word) || isAdverb(word)) return true;
  return (
    !bracketed &&
    !context.never.has(word) &&
    !context.pointing.has(word) &&
    known.verb.get(word)?.form !== 's'
  );
}

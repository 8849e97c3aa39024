import { stance } from '../language/stance.ts';
import type { TextView } from '../language/text-view.ts';
import { viewOf } from '../language/view.ts';
import { wordPhrases } from '../language/word-phrases.ts';
import { crisisCues } from '../lexicons/phrases/crisis-cues.ts';
import { stance as stances } from '../lexicons/phrases/stance.ts';
import type { Hit } from '../lint/rule.ts';
import { isPerson } from './answers.ts';
import { has, sentenceAt, type SentenceWords } from './sentence-words.ts';

/** What a person says of their own state. */
export interface Statement {
  readonly hit: Hit;
  /** `hedged`: denied, or only supposed. It may be felt all the same. */
  readonly standing: 'said' | 'hedged';
}

/** Speaking of suicide, or of hurting oneself; and the turns of phrase that only seem to. Lists for a trigger. */
export const riskLists = {
  self: crisisCues.self,
  state: crisisCues.state,
  topic: crisisCues.topic,
  idiom: crisisCues.idiom,
} as const;

/** Speaking of a life that will not get better. Lists for a trigger. */
export const hopelessLists = { hopeless: crisisCues.hopeless, idiom: crisisCues.idiom } as const;

/**
 * The first statement of each turn in which a person speaks of their own present: not of somebody else, not of a time
 * long over, not quoting, not of a work of fiction or of their work, and in no turn of phrase. Where a turn has one that
 * is said and one that is hedged, it is the one that is said.
 */
export function statements(
  hits: readonly Hit[],
  lists: Readonly<Record<string, readonly string[]>>,
): Statement[] {
  const found = new Map<Hit['turn'], Statement>();
  const idioms = hits.filter(({ list }) => list === 'idiom');
  let next = 0;
  for (const hit of hits) {
    const { turn, list } = hit;
    if (!isPerson(turn) || list === 'idiom' || !(list in lists)) continue;
    if (found.get(turn)?.standing === 'said') continue;
    while (idioms[next] && endsBefore(idioms[next] as Hit, hit)) next++;
    const idiom = idioms[next];
    if (idiom?.turn === turn && idiom.at.from < hit.at.to) continue;
    const standing = standingOf(hit);
    if (standing === 'said' || (standing === 'hedged' && !found.has(turn)))
      found.set(turn, { hit, standing });
  }
  return [...found.values()];
}

function endsBefore({ turn, at }: Hit, hit: Hit): boolean {
  return turn === hit.turn ? at.to <= hit.at.from : turn.index < hit.turn.index;
}

function standingOf({ turn, at, list }: Hit): Statement['standing'] | undefined {
  const view = viewOf(turn);
  const [from, to] = [view.unitAt(at.from), view.unitAt(at.to)];
  const { whole } = view;
  const { quoted, negated, thirdPerson, past } = stance(whole, from, to);
  // "everyone would be better off without me": who it is said of is in the words.
  if ((thirdPerson && list !== 'self') || (quoted && !isAllQuoted(whole))) return undefined;
  const around = sentenceAt(whole, from);
  if (has(told, around) || (past && has(once, around))) return undefined;
  if (list !== 'self' && !isOwn(around, whole.text.slice(to, to + 30), list !== 'topic')) return undefined;
  if (list === 'hopeless' && isJest.test(whole.text.slice(to, to + 40))) return undefined;
  const isDenied = negated && !/^why\b/i.test(whole.text.slice(around.from, from));
  return isDenied || isSupposed.test(whole.text.slice(Math.max(0, from - 24), from)) ? 'hedged' : 'said';
}

/** Of risk, nothing is taken for a jest. */
const isJest = new RegExp(String.raw`^[^.!?]*[.!?]?\W*(?:${crisisCues.jest.join('|')})\b`, 'i');

/** `I would rather` kill myself. */
const isSupposed = /\b(?:would|i['’]d)(?: (?:just|rather|probably|sooner|literally))*\s$/i;

/** Whether a turn is put between quotation marks as a whole, as some corpora have it: then nobody is quoted. */
function isAllQuoted({ text, quotations }: TextView): boolean {
  const [first, last] = [quotations[0], quotations.at(-1)];
  if (first === undefined || last === undefined) return false;
  return text.slice(0, first.from).trim() === '' && text.slice(last.to).trim() === '';
}

/** Whether whoever was named last before a place is the speaker; where nobody was, as it is said, or nothing stands before. */
function isOwn({ words, first, head }: SentenceWords, behind: string, unnamed: boolean): boolean {
  // "a suicidal friend"
  if (others.has(/^ ([a-z]+)/i.exec(behind)?.[1]?.toLowerCase() ?? '')) return false;
  for (let at = head - 1; at >= first; at--) {
    const word = words[at] ?? '';
    if (own.has(word)) return true;
    if (others.has(word)) return false;
  }
  return unnamed || head - first <= 1;
}

const told = wordPhrases(crisisCues.told);
const once = wordPhrases(stances.once);
const own: ReadonlySet<string> = new Set([...stances.first, 'me', 'myself']);
const others: ReadonlySet<string> = new Set([...stances.third, 'you', "you're", "you've", 'your']);

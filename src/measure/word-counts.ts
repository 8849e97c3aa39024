import type { TextView } from '../language/text-view.ts';
import { wordReader } from '../language/tokeniser.ts';
import { type Walk, wordOf } from '../language/word-walk.ts';
import type { Accumulator } from './accumulator.ts';
import { tallyKept, tallyType, type TypeCounts, typeCounts } from './type-counts.ts';

/** How often each word came: what type counts tell, with those of frequent words kept apart until they are {@link settled}. */
export interface WordCounts {
  readonly types: TypeCounts;
  /** By the ids of words, which frequent ones have low. How many there is room for: see {@link grown}. */
  byId: Float64Array;
}

/** Exact counts of up to `cap` words. */
export function wordCounts(cap: number): Accumulator<WordCounts> {
  const all = typeCounts(cap);
  const fresh = (types: TypeCounts): WordCounts => ({ types, byId: none });
  return {
    schema: all.schema,
    start: () => fresh(all.start()),
    merge(a, b) {
      all.merge(settled(a), settled(b));
      return a;
    },
    save: (state) => all.save(settled(state)),
    load: (saved) => fresh(all.load(saved)),
  };
}

const none = new Float64Array(0);

/** Counts the words of a text. */
export function tallyWords(state: WordCounts, view: TextView): void {
  const walk = view.walk();
  if (walk) tallyIds(state, view.text, walk);
  else for (const word of view.tokens('word').words) tallyType(state.types, word);
}

function tallyIds(state: WordCounts, text: string, { ids, starts, from, to }: Walk): void {
  const { types } = state;
  let { byId } = state;
  let read: ReturnType<typeof wordReader> | undefined;
  for (let at = from; at < to; at++) {
    const id = ids[at] as number;
    // One question for both: a negative is large to it.
    if (id >>> 0 < byId.length) (byId[id] as number)++;
    else if (id < 0) tallyType(types, (read ??= wordReader(text))(starts[at] as number, -id));
    else {
      tallyKept(types, wordOf(id));
      byId = state.byId = grown(byId, types);
    }
  }
}

/** Room for one more word for every four or eight tokens that had none: what holds little stays small. */
function grown(byId: Float64Array, { tokens }: TypeCounts): Float64Array {
  if (tokens < byId.length * 8) return byId;
  const larger = new Float64Array(Math.max(64, byId.length * 2));
  larger.set(byId);
  return larger;
}

/** All counts as those of types. */
export function settled(state: WordCounts): TypeCounts {
  const { types, byId } = state;
  for (let id = 0; id < byId.length; id++) {
    const times = byId[id] as number;
    if (times > 0) tallyKept(types, wordOf(id), times);
  }
  state.byId = none;
  return types;
}

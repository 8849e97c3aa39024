import type { Conversation } from '../transcript/conversation.ts';
import type { Active } from './engine.ts';
import type { CorpusFinding, Fold } from './fold.ts';
import { openPlaces, type Places } from './places.ts';
import type { RuleOf } from './rule.ts';

/** The folds of the rules that compare conversations, while a run goes on. */
export interface Comparison {
  /** Takes in a conversation for the rules that compare it where it stands; `column` tells that of its first byte. */
  add(conversation: Conversation, comparing: readonly Active[], column: () => number): void;
  readonly places: Places;
  /** What all of it shows, rule by rule in the order of their ids. */
  judge(): Iterable<{ readonly rule: string; readonly finding: CorpusFinding }>;
}

/** A comparison of nothing yet. */
export function openComparison(): Comparison {
  const places = openPlaces();
  const folds = new Map<string, { readonly fold: Fold; state: unknown }>();
  return {
    places,
    add(conversation, comparing, column) {
      if (comparing.length === 0) return;
      const ordinal = places.add(conversation, column());
      for (const { rule, options } of comparing) {
        let running = folds.get(rule.id);
        if (!running) {
          const fold = (rule as RuleOf<'corpus'>).create(options);
          folds.set(rule.id, (running = { fold, state: fold.start() }));
        }
        running.state = running.fold.add(running.state, conversation, ordinal);
      }
    },
    *judge() {
      for (const [rule, { fold, state }] of [...folds].sort(([a], [b]) => (a < b ? -1 : 1)))
        for (const finding of fold.judge(state)) yield { rule, finding };
    },
  };
}

import * as z from 'zod/mini';

/**
 * Something that adds up: the material that the states of metrics are made of. It keeps integers (fixed point for
 * decimals), so that any split of a corpus, merged in any order, gives the same: `merge` is associative and commutative,
 * and `start()` changes nothing.
 */
export interface Accumulator<State> {
  start(): State;
  /** Joins two states. May change and give back `a`; leaves `b` as it is, and shares nothing with it. */
  merge(a: State, b: State): State;
  /** The state as plain JSON; the same for equal states, in whatever order they were filled. */
  save(state: State): unknown;
  /** The state that was saved; `saved` has passed `schema`. */
  load(saved: unknown): State;
  readonly schema: z.ZodMiniType;
}

/** What a state consists of, by name. */
export type Shape<State> = { readonly [Key in keyof State]: Accumulator<State[Key]> };

/** Joins accumulators to one of them all, part by part. */
export function together<State extends object>(shape: Shape<State>): Accumulator<State> {
  const parts = Object.entries<Accumulator<unknown>>(shape);
  type Whole = Readonly<Record<string, unknown>>;
  const each = (make: (part: Accumulator<unknown>, name: string) => unknown): Whole =>
    Object.fromEntries(parts.map(([name, part]) => [name, make(part, name)]));
  const whole: Accumulator<Whole> = {
    schema: z.strictObject(Object.fromEntries(parts.map(([name, part]) => [name, part.schema]))),
    start: () => each((part) => part.start()),
    merge: (a, b) => each((part, name) => part.merge(a[name], b[name])),
    save: (state) => each((part, name) => part.save(state[name])),
    load: (saved) => each((part, name) => part.load((saved as Whole)[name])),
  };
  return whole as unknown as Accumulator<State>;
}

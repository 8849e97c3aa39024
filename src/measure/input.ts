import { together, type Accumulator } from './accumulator.ts';
import { sum } from './sum.ts';
import { type TypeCounts, typeCounts } from './type-counts.ts';

/** What was read, and what could not be. */
export interface Input {
  sources: number;
  bytes: number;
  conversations: number;
  utterances: number;
  /** By reason. */
  readonly problems: TypeCounts;
}

/** What {@link Input} consists of. */
export const input: Accumulator<Input> = together({
  sources: sum,
  bytes: sum,
  conversations: sum,
  utterances: sum,
  problems: typeCounts(1000),
});

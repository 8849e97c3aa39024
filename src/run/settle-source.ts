import { splicedIntake } from '../files/spliced-intake.ts';
import { splicesOf } from '../lint/edits.ts';
import type { Engine } from '../lint/engine.ts';
import { type Found, type Offer, settle, type Settled, speakersOf } from '../lint/settle.ts';
import type { Splice } from '../lint/splice.ts';
import { openSource } from '../files/blocks.ts';
import { readSource, type SourceOptions } from './read-source.ts';

/** How fixes are looked for. */
export interface Mending {
  readonly check: Engine;
  /** Whether fixes that change words are carried out, too. */
  readonly unsafe: boolean;
  readonly reading: Omit<SourceOptions, 'reuse' | 'explain' | 'onWindow' | 'intake'>;
}

/** What all fixes come to in a file, or why they cannot be carried out; nothing is written. */
export function settleSource(path: string, mending: Mending): Promise<Settled> {
  return settle((splices) => fixesIn(path, splices, mending), { safe: !mending.unsafe });
}

/** The fixes that there are in a source as it would be with some splices, and who speaks there. */
export async function fixesIn(
  path: string,
  splices: readonly Splice[],
  { check, unsafe, reading }: Mending,
): Promise<Found> {
  const offers: Offer[] = [];
  let speakers = '';
  const intake = splices.length > 0 ? splicedIntake(splices) : undefined;
  for await (const items of readSource(openSource(path, intake), { ...reading, reuse: true, explain: true }))
    for (const item of items) {
      if (item.kind !== 'conversation') continue;
      speakers = speakersOf(item.conversation, speakers);
      check(item.conversation, ({ active, finding: { fix } }) => {
        const own = fix && (fix.safe || unsafe) ? splicesOf(fix.edits) : undefined;
        if (own) offers.push({ rule: active.rule.id, splices: own });
      });
    }
  return { offers, speakers };
}

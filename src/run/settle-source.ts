import { splicedIntake } from '../files/spliced-intake.ts';
import { splicesOf } from '../lint/edits.ts';
import type { Raised } from '../lint/engine.ts';
import { type Offer, settle, type Settled } from '../lint/settle.ts';
import type { Splice } from '../lint/splice.ts';
import type { Conversation } from '../transcript/conversation.ts';
import { readSource, type SourceOptions } from './read-source.ts';

/** How fixes are looked for. */
export interface Mending {
  readonly check: (conversation: Conversation) => Iterable<Raised>;
  /** Whether fixes that change words are carried out, too. */
  readonly unsafe: boolean;
  readonly reading: Omit<SourceOptions, 'reuse' | 'explain' | 'onWindow' | 'intake'>;
}

/** What all fixes come to in a file; nothing is written. */
export async function settleSource(path: string, mending: Mending): Promise<Settled> {
  return settle((splices) => offersOf(path, splices, mending));
}

async function offersOf(
  path: string,
  splices: readonly Splice[],
  { check, unsafe, reading }: Mending,
): Promise<Offer[]> {
  const offers: Offer[] = [];
  const intake = splices.length > 0 ? splicedIntake(splices) : undefined;
  for await (const items of readSource(path, { ...reading, reuse: true, explain: true, intake }))
    for (const item of items) {
      if (item.kind !== 'conversation') continue;
      for (const { active, finding } of check(item.conversation)) {
        if (!finding.fix || active.rule.sensitive || !(finding.fix.safe || unsafe)) continue;
        const own = splicesOf(finding.fix.edits);
        if (own) offers.push({ rule: active.rule.id, splices: own });
      }
    }
  return offers;
}

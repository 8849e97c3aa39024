import { splicedIntake } from '../files/spliced-intake.ts';
import { splicesOf } from '../lint/edits.ts';
import type { Raised } from '../lint/engine.ts';
import { type Offer, settle, type Settled } from '../lint/settle.ts';
import type { Splice } from '../lint/splice.ts';
import { fingerprint } from '../source/hash.ts';
import type { Conversation } from '../transcript/conversation.ts';
import { openSource } from '../files/blocks.ts';
import { readSource, type SourceOptions } from './read-source.ts';

/** How fixes are looked for. */
export interface Mending {
  readonly check: (conversation: Conversation) => Iterable<Raised>;
  /** Whether fixes that change words are carried out, too. */
  readonly unsafe: boolean;
  readonly reading: Omit<SourceOptions, 'reuse' | 'explain' | 'onWindow' | 'intake'>;
}

/** What all fixes come to in a file, or why they cannot be carried out; nothing is written. */
export async function settleSource(
  path: string,
  mending: Mending,
): Promise<{ readonly settled: Settled; readonly trouble: string | undefined }> {
  const speakers: string[] = [];
  const settled = await settle(async (splices) => {
    const { offers, speaker } = await offersOf(path, splices, mending);
    speakers.push(speaker);
    return offers;
  });
  const names = settled.unsettled.length > 0 ? settled.unsettled : Object.keys(settled.fixes).sort();
  const which = `the fixes of ${names.join(', ')}`;
  if (settled.unsettled.length > 0) return { settled, trouble: `${which} do not come to an end` };
  const isSame = mending.unsafe || speakers[0] === speakers.at(-1);
  return { settled, trouble: isSame ? undefined : `${which} would change who speaks` };
}

/** The fixes that there are in a source as it would be with some splices, and a fingerprint of its speakers. */
export async function offersOf(
  path: string,
  splices: readonly Splice[],
  { check, unsafe, reading }: Mending,
): Promise<{ readonly offers: Offer[]; readonly speaker: string }> {
  const offers: Offer[] = [];
  let speaker = '';
  const intake = splices.length > 0 ? splicedIntake(splices) : undefined;
  for await (const items of readSource(openSource(path, intake), { ...reading, reuse: true, explain: true }))
    for (const item of items) {
      if (item.kind !== 'conversation') continue;
      // A safe fix leaves it to everybody what is theirs: the same speakers, in the same order.
      speaker = fingerprint(
        speaker + item.conversation.turns.map(({ role, label }) => `${role} ${label}`).join('\n'),
      );
      for (const { active, finding } of check(item.conversation)) {
        if (!finding.fix || !(finding.fix.safe || unsafe)) continue;
        const own = splicesOf(finding.fix.edits);
        if (own) offers.push({ rule: active.rule.id, splices: own });
      }
    }
  return { offers, speaker };
}

import { UsageError } from '../diagnostic/usage-error.ts';
import { rewrite, type Sight, sightOf } from '../files/rewrite.ts';
import { unifiedDiff } from '../files/unified-diff.ts';
import { growth } from '../lint/splice.ts';
import type { Settled } from '../lint/settle.ts';
import type { Setup } from './configure.ts';
import { fixesIn, type Mending, settleSource } from './settle-source.ts';
import type { Count } from './lint-summary.ts';
import { unlike } from './mendable.ts';

/** What is to be mended, and how. */
export interface FixOptions {
  readonly setup: Setup;
  readonly reading: Mending['reading'];
  readonly count: Count;
  readonly fix: 'safe' | 'unsafe';
  readonly onDiff?: ((text: string) => void) | undefined;
}

/** Mends one source after the other; counts what was done, and what could not be. */
export async function fixSources(sources: readonly string[], options: FixOptions): Promise<void> {
  const { setup, reading, count, fix } = options;
  for (const path of sources) {
    const { mend } = await setup.rulesFor(path);
    const mending = { check: mend, unsafe: fix === 'unsafe', reading };
    const strange = unlike(path, reading.encoding);
    if (strange !== undefined) {
      const { offers } = await fixesIn(path, [], mending);
      const reason = `it is ${strange}, and only plain files in UTF-8 are fixed`;
      if (offers.length > 0) count.unfixed.push({ path, reason });
      continue;
    }
    const seen = sightOf(path);
    const settled = await settleSource(path, mending);
    if (settled.trouble !== undefined) count.unfixed.push({ path, reason: settled.trouble });
    else if (settled.splices.length > 0) await carryOut(path, settled, seen, options);
  }
}

async function carryOut(
  path: string,
  settled: Settled,
  seen: Sight,
  { count, onDiff }: FixOptions,
): Promise<void> {
  const { splices, fixes } = settled;
  try {
    if (onDiff) for (const text of unifiedDiff(path, splices)) onDiff(text);
    else await rewrite(path, splices, seen);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    count.unfixed.push({ path, reason: error.message });
    return;
  }
  const { fixed } = count;
  const removed = splices.reduce((sum, { start, end }) => sum + end - start, 0);
  fixed.files++;
  fixed.fixes += Object.values(fixes).reduce((sum, one) => sum + one, 0);
  fixed.before += Number(seen.size);
  fixed.removed += removed;
  fixed.added += removed + growth(splices);
  fixed.after += Number(seen.size) + growth(splices);
}

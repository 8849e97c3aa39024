import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unifiedDiff } from '../../src/files/unified-diff.ts';
import { type Splice, spliced } from '../../src/lint/splice.ts';
import { folder } from './folder.ts';

const encoder = new TextEncoder();
const word = fc.constantFrom('a', 'bc', '\n', '\n', 'd e', '\r\n', 'é');

test.skipIf(!existsSync('/usr/bin/patch'))(
  'what patch makes of a diff is what the splices make of the file',
  () => {
    const put = fc.array(word, { maxLength: 3 }).map((words) => words.join(''));
    const cuts = fc.array(fc.tuple(fc.nat(200), fc.nat(12), put), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), cuts, (words, stated) => {
        const bytes = encoder.encode(words.join(''));
        const splices = fitting(stated, bytes);
        const wanted = spliced(bytes, splices);
        if (splices.length === 0 || Buffer.compare(wanted, bytes) === 0) return;
        const home = folder({ 'a.txt': bytes });
        const path = join(home, 'a.txt');
        const diff = [...unifiedDiff(path, splices)].join('');
        writeFileSync(join(home, 'diff'), diff);
        execFileSync('patch', ['-s', '--binary', path, join(home, 'diff')], { stdio: 'pipe' });
        // Of a file that is empty then, patch leaves none.
        const patched = existsSync(path) ? readFileSync(path, 'utf8') : '';
        expect(patched).toBe(new TextDecoder().decode(wanted));
      }),
      { numRuns: 60 },
    );
  },
);

/** Splices between characters, in order, that do not overlap. */
function fitting(cuts: readonly (readonly [number, number, string])[], bytes: Uint8Array): Splice[] {
  let end = -1;
  return cuts
    .map(([start, size, text]) => ({ start, end: start + size, bytes: encoder.encode(text) }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((one) => {
      const inside = [one.start, one.end].some((at) => ((bytes[at] ?? 0) & 0xc0) === 0x80);
      if (inside || one.start <= end || one.end > bytes.length) return false;
      end = one.end;
      return true;
    });
}

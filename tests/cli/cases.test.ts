import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../house/tree.ts';
import { type Place, place, staleBuild } from '../readme/shell.ts';
import { casesOf, outcomeOf } from './case.ts';

// A folder is a case: bash runs `cmd` in a copy of `input/`; what it prints is in `stdout` and `stderr`, its exit code in
// `exit`, what it leaves in `files/`. A file that is not there is empty, an exit code 0.
const cases = casesOf(join(import.meta.dirname, 'cases'));

let where: Place;
beforeAll(() => {
  const stale = staleBuild(root);
  if (stale) throw new Error(stale);
  where = place(root);
});
afterAll(() => where?.remove());

test('there are cases', () => {
  expect(cases.length).toBeGreaterThan(150);
});

describe.concurrent('the command line', { timeout: 120_000 }, () => {
  test.each(cases)('does as the case $name says', async (one) => {
    if (one.needs !== undefined && !existsSync(one.needs))
      return console.log(`skipped: ${one.name} needs ${one.needs}, which is not there`);
    expect(await outcomeOf(one, where.bin)).toEqual(one.expected);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { root } from './house/tree.ts';
import { stepsOf } from './readme/blocks.ts';
import { faultsOf } from './readme/check.ts';
import { type Place, place, staleBuild } from './readme/shell.ts';

const steps = stepsOf(readFileSync(join(root, 'README.md'), 'utf8'));

let where: Place;
beforeAll(() => {
  const stale = staleBuild(root);
  if (stale) throw new Error(stale);
  where = place(root);
});
afterAll(() => where?.remove());

test('the README shows commands and what they print', () => {
  expect(steps.filter(({ kind }) => kind === 'run').length).toBeGreaterThan(0);
});

// In order, and in one folder: what a block writes is there for those that follow.
test.each(steps)('README.md, line $line', async (step) => {
  const faults = await faultsOf(step, where);
  expect(faults, `\n${faults.join('\n\n')}\n`).toEqual([]);
});

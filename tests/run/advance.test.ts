import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { advance, type Progress } from '../../src/run/advance.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearken-advance-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the way through all sources is told, not that through each', () => {
  const paths = [100, 200].map((size) => {
    const path = join(folder, `${size}.txt`);
    writeFileSync(path, 'x'.repeat(size));
    return path;
  });
  const told: Progress[] = [];
  const way = advance(paths, (progress) => told.push(progress));
  way.read(60);
  way.read(100);
  way.next();
  way.read(150);
  expect(told).toEqual([60, 100, 250].map((done) => ({ done, total: 300 })));
});

test('where a source tells no size, nothing is said of the whole', () => {
  const told: Progress[] = [];
  advance(['-'], (progress) => told.push(progress)).read(7);
  expect(told).toEqual([{ done: 7, total: 0 }]);
});

import { expect, test } from 'vitest';
import { json } from '../../src/reporters/json.ts';
import { bare, full, reported } from './sample.ts';

test('each line has every key, and no more', () => {
  const rows = reported(json, [full, bare])
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const keys =
    'rule severity message path line column endLine endColumn start end conversation turn role excerpt fix related';
  for (const row of rows) expect(Object.keys(row)).toEqual(keys.split(' '));
  const { view: _, ...shown } = full;
  expect(rows[0]).toEqual(shown);
  expect(rows[1]).toMatchObject({ conversation: null, turn: null, role: null, excerpt: null, fix: null });
});

import { expect, test } from 'vitest';
import { csv } from '../../src/displays/csv.ts';
import { parted, shown } from './sample.ts';

test('each number has a row, and so has each reason why there is none', () => {
  const lines = shown(csv, parted).split('\n');
  expect(lines[0]).toBe('metric,group,role,statistic,value');
  expect(lines).toContain('sighs,all,human,mean,1.5');
  expect(lines).toContain('sighs,all,all,deep.share,0.0625');
  expect(lines).toContain('sighs,all,all,lengths.40,4');
  expect(lines).toContain('sighs,all,assistant,notComputed: nobody sighs,');
  expect(lines).toContain('sighs,"mood=a|""b"",",all,deep.notComputed: too shallow,');
  const values = lines.slice(1, -1).map((line) => line.slice(line.lastIndexOf(',') + 1));
  expect(values.filter((value) => Number.isNaN(Number(value)))).toEqual([]);
  expect(
    new Set(lines.slice(0, -1).map((line) => line.replaceAll(/"(?:[^"]|"")*"/g, '').split(',').length)),
  ).toEqual(new Set([5]));
});

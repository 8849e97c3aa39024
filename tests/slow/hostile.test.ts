import { expect, test } from 'vitest';
import { newPage } from '../../src/export/page.ts';
import { toRecord } from '../../src/export/to-record.ts';
import { records } from '../../src/exporters/records.ts';
import { parse } from '../../src/parse.ts';

const size = 10_000_000;

/** Hostile inputs: what is repeated, what stands before and behind. */
const cases: readonly (readonly [string, string, string])[] = [
  ['#', '', ''],
  ['*', '### Human: ', ''],
  ['*a *', '### Human: ', ''],
  ['### Human', '', ''],
  ['[', '### Human: ', ''],
  ['(', '### Human: ', ''],
  ['[', '{"text":', '}'],
  ['\\"', '{"text":"### Human: ', '"}'],
  ['\\u2028', '{"text":"### Human: ', '"}'],
];

test.each(cases)('10 MB of %j behind %j are read and written in linear time', (unit, before, behind) => {
  const text = (length: number): string => before + unit.repeat(length / unit.length) + behind;
  const small = timed(text(size / 10));
  const large = timed(text(size));
  // Ten times the input may take ten times as long, with room for noise; a quadratic reading takes a hundred times.
  expect(large).toBeLessThan(40 * Math.max(small, 50));
});

function timed(text: string): number {
  const started = performance.now();
  for (const conversation of parse(text).conversations) {
    records.emit?.(conversation, newPage(1 << 20));
    toRecord(conversation);
  }
  return performance.now() - started;
}

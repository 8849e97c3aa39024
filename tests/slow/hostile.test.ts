import { expect, test } from 'vitest';
import { newPage } from '../../src/export/page.ts';
import { toRecord } from '../../src/export/to-record.ts';
import { records } from '../../src/exporters/records.ts';
import { lintText } from '../../src/lint-text.ts';
import { parse } from '../../src/parse.ts';
import { processorTime } from '../processor-time.ts';

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

// Ten times the input may take ten times as long, with room for noise; a quadratic reading takes a hundred times.
const inLine = (large: number, small: number): void => expect(large).toBeLessThan(40 * Math.max(small, 50));

test.each(cases)('10 MB of %j behind %j are read and written in linear time', (unit, before, behind) => {
  const text = (length: number): string => before + unit.repeat(length / unit.length) + behind;
  const small = timed(text(size / 10));
  const large = timed(text(size));
  inLine(large, small);
});

const talks: readonly string[] = [
  '### Human: I am alone.\n\n### Assistant: I am always here.\n\n### Assistant: I am always here.\n\n',
  '### Human: *sighs* ... [name] call 988 \t\n\n\n\n### Assistant: Human: sorry, sorry. Goodbye! Take care!\n\n',
];

test.each(talks)('one conversation of nothing but %j is looked through in linear time', async (turns) => {
  const few = 200_000;
  const text = (length: number): string => turns.repeat(length / turns.length);
  const small = await lintTimed(text(few));
  const large = await lintTimed(text(10 * few));
  inLine(large, small);
});

async function lintTimed(text: string): Promise<number> {
  const started = performance.now();
  await lintText(text, { profile: 'strict' });
  return performance.now() - started;
}

function timed(text: string): number {
  return processorTime(() => {
    for (const conversation of parse(text).conversations) {
      records.emit?.(conversation, newPage(1 << 20));
      toRecord(conversation);
    }
  });
}

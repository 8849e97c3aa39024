import { expect, test } from 'vitest';
import type { Candidate } from '../../src/read/dialect.ts';
import { judge } from '../../src/read/judge.ts';

/** `H` regular human, `h` a deviant one; `A`/`a` the assistant; `x` an unknown label; `q` a quoted human. */
function candidates(code: string): Candidate[] {
  return Array.from(code).map((letter, i): Candidate => {
    const lower = letter.toLowerCase();
    const role = lower === 'h' || lower === 'q' ? 'human' : lower === 'a' ? 'assistant' : undefined;
    const standing = letter === 'q' ? 'rejected' : letter === lower ? 'deviant' : 'regular';
    const reason =
      letter === 'x' ? 'unknown-label' : standing === 'regular' ? '' : letter === 'q' ? 'quoted' : 'foreign';
    return { from: i * 10, to: i * 10 + 5, label: letter, role, standing, reason, lineStart: true };
  });
}

test.each([
  ['HAHA', 'HAHA'],
  ['HAaHA', 'HAHA'], // a second assistant in a row is not needed
  ['HaHA', 'HaHA'], // without it the human would speak twice
  ['HahHA', 'HaHA'],
  ['aHAH', 'aHAH'], // it opens the transcript
  ['hAhAhA', 'hAhAhA'], // the human is spelled no other way
  ['HAh', 'HA'], // nothing behind it needs it
  ['HqA', 'HA'], // what is rejected stays so
  ['HxHx', 'HxHx'], // the other side, by name
  ['HxA', 'HA'], // a heading: the other side is known
  ['HxH', 'HH'], // a heading: it never comes back
])('%s is read as %s', (code, taken) => {
  const accepted = judge(candidates(code)).filter((one) => one.accepted);
  expect(accepted.map((one) => one.candidate.label).join('')).toBe(taken);
});

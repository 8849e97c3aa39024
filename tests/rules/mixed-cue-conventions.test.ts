import { describe, expect, test } from 'vitest';
import type { Fold } from '../../src/lint/fold.ts';
import { parse } from '../../src/parse.ts';
import { mixedCueConventions } from '../../src/rules/mixed-cue-conventions.ts';
import { runExamples } from './units.ts';

describe('the examples of mixed-cue-conventions', () => runExamples(mixedCueConventions));

const talks = parse(
  ['*sighs* A.', '(sighs) B.', '*sobs* C. [pauses] And so on.', 'D.', '（叹气）E.', '*nods* F. (pauses) G.']
    .map((said) => `### Human: ${said}\n`)
    .join('<|endoftext|>\n'),
).conversations;

function folded(fold: Fold, from: number, to: number): unknown {
  return talks.slice(from, to).reduce((state, one, at) => fold.add(state, one, at), fold.start());
}

test('every spelling but that of most conversations is found, once for each conversation', () => {
  const fold = mixedCueConventions.create({});
  const found = [...fold.judge(folded(fold, 0, 6))].map(({ at, message }) => [
    at.ordinal,
    message.slice(0, 32),
  ]);
  expect(found).toEqual([
    [1, 'stage directions open with "(" h'],
    [5, 'stage directions open with "(" h'],
    [2, 'stage directions open with "[" h'],
    [4, 'stage directions open with "（" h'],
  ]);
});

test.each([0, 1, 3, 6])('shards that are parted at %d give what one run gives', (cut) => {
  const fold = mixedCueConventions.create({});
  const merged = fold.merge(folded(fold, 0, cut), folded(fold, cut, 6), cut);
  expect([...fold.judge(merged)]).toEqual([...fold.judge(folded(fold, 0, 6))]);
  expect(JSON.parse(JSON.stringify(merged))).toEqual(merged);
});

test('a corpus without cues has none', () => {
  const fold = mixedCueConventions.create({});
  expect([...fold.judge(folded(fold, 3, 4))]).toEqual([]);
});

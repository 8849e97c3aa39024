import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findCues } from '../../src/language/cues.ts';
import { corpus } from './corpora.ts';

const path = corpus('user-models/at-b5aaaa1/happiness_sad_013.txt');

test.skipIf(path === undefined)('a real transcript has the six cues that a reader finds', () => {
  const turns = readFileSync(path ?? '', 'utf8').split(/^### (?:Human|Assistant): /m);
  const cues = turns.flatMap((text) => findCues(text));
  expect(cues.map(({ kind }) => kind)).toEqual(['breath', 'voice', 'breath', 'breath', 'breath', 'voice']);
  expect(cues.map(({ place }) => place)).toEqual(['lead', 'lead', 'lead', 'lead', 'mid', 'lead']);
});

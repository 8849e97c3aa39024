import { describe, expect, test } from 'vitest';
import { agrees } from '../walks.ts';
import { corpus, textsBelow } from './corpora.ts';

describe.each(['user-models', 'talktuner'])('in every turn of %s', (name) => {
  const path = corpus(name);

  test.skipIf(path === undefined)('a walk finds what the tokenisers find', () => {
    const decoder = new TextDecoder();
    const turns = textsBelow(path ?? '').flatMap(({ bytes }) =>
      decoder.decode(bytes).split(/^### (?:Human|Assistant): /m),
    );
    const left = turns.filter((turn) => !agrees(turn));
    expect(left.length).toBeLessThan(turns.length / 100);
  });
});

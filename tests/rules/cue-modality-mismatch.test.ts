import { describe, expect, test } from 'vitest';
import { cueModalityMismatch } from '../../src/rules/cue-modality-mismatch.ts';
import { parse } from '../../src/parse.ts';
import type { Conversation } from '../../src/transcript/conversation.ts';
import { humanCases } from './cases.ts';
import { runExamples } from './units.ts';

describe('the examples of cue-modality-mismatch', () => runExamples(cueModalityMismatch));

describe('odd cases of cue-modality-mismatch, said by the human', () =>
  humanCases(cueModalityMismatch, [
    ['', []],
    ['*VOICE SHAKY* Yes.', ['*VOICE SHAKY*']],
    ['*sighs* Yes. *eyes filling with tears* No.', ['*eyes filling with tears*']],
    ['My *voice* is gone.', []],
    ['*hands over the keys* Here.', []],
  ]));

test.each([
  ['{"channel":"Phone"}', 0],
  ['{"channel":"chat"}', 1],
  ['{"channel":3}', 1],
  ['{"note":"channel"}', 1],
  ['{}', 1],
])('with the metadata %s, %d findings', (meta, count) => {
  const [one] = parse('### Human: *voice shaky* Yes.\n\n### Assistant: Well.\n').conversations;
  const check = cueModalityMismatch.create(cueModalityMismatch.options.parse({}));
  const conversation = { ...(one as Conversation), meta };
  expect([...check(conversation, conversation.turns)]).toHaveLength(count);
});

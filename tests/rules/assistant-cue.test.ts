import { describe } from 'vitest';
import { assistantCue } from '../../src/rules/assistant-cue.ts';
import { assistantCases } from './cases.ts';
import { runExamples } from './units.ts';

describe('the examples of assistant-cue', () => runExamples(assistantCue));

describe('odd cases of assistant-cue', () =>
  assistantCases(assistantCue, [
    ['', []],
    ['*smiles*', ['*smiles*']],
    ['（微笑）你好。', ['（微笑）']],
    ['(a few moments later) Yes.', []],
    ['*pauses for a moment* Yes.', ['*pauses for a moment*']],
    ['Let us see: *smiles* Yes.', ['*smiles*']],
    ['Ben: (smiling) Yes.\r\n\r\n*hugs you* So he said.', ['*hugs you*']],
  ]));

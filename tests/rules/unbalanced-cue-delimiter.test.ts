import { describe } from 'vitest';
import { unbalancedCueDelimiter } from '../../src/rules/unbalanced-cue-delimiter.ts';
import { humanCases } from './cases.ts';
import { runExamples } from './units.ts';

describe('the examples of unbalanced-cue-delimiter', () => runExamples(unbalancedCueDelimiter));

describe('odd cases of unbalanced-cue-delimiter, said by the human', () =>
  humanCases(unbalancedCueDelimiter, [
    ['', []],
    ['*sighs', []],
    ['(sighs', ['(sighs']],
    ['*sighs\r\nI know.', ['*sighs']],
    ['sighs* I know.', ['sighs*']],
    ['I know. nods, wiping away a tear* Yes.', ['nods, wiping away a tear*']],
    ['（叹气', ['（叹气']],
    ['叹气）我很累。', ['叹气）']],
    ['*takes a deep breath I know. And *so* on.', []],
    ['*sighs\n\nI know*', []],
    ['*future', []],
    ['question*', []],
    ['1) walk\n2) rest :) (see', []],
    ['a * b = c*', []],
    ['*works I mean', []],
    ['😔 [pauses I know. 😔', ['[pauses']],
  ]));

import { describe } from 'vitest';
import { ambiguousEmphasis } from '../../src/rules/ambiguous-emphasis.ts';
import { humanCases } from './cases.ts';
import { runExamples } from './units.ts';

describe('the examples of ambiguous-emphasis', () => runExamples(ambiguousEmphasis));

describe('odd cases of ambiguous-emphasis, said by the human', () =>
  humanCases(ambiguousEmphasis, [
    ['', []],
    ['*sighs* I *am* sad, *so* sad.', ['*am*', '*so*']],
    ['(sighs) I *am* sad.', []],
    ['*sighs* 2*3*4, `a *b* c`, **so**, * one *', []],
    ['*sighs* ```\n*x* = *y*\n``` *so*', ['*so*']],
    ['*she looks away* Yes.', ['*she looks away*']],
    ['*looks away* Yes.', []],
    ['*takes one two three four five six seven* Yes.', []],
    [
      '*takes one two three four five six seven eight* Yes.',
      ['*takes one two three four five six seven eight*'],
    ],
    ['*sighs* 😔 *é* 😔', ['*é*']],
    ['*sighs heavily* Yes.', ['*sighs heavily*'], { words: 1 }],
  ]));

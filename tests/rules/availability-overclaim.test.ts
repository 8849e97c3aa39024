import { describe } from 'vitest';
import { availabilityOverclaim } from '../../src/rules/availability-overclaim.ts';
import { assistantCases } from './cases.ts';
import { runExamples } from './units.ts';

describe('the examples of availability-overclaim', () => runExamples(availabilityOverclaim));

describe('odd cases of availability-overclaim', () =>
  assistantCases(availabilityOverclaim, [
    ['', []],
    ['I’m here. Write anytime.', []],
    ['Anytime you need me, I’m here.', ['Anytime you need me, I’m here']],
    ['I’m here for you, always.', ['I’m here for you, always']],
    ['I’m here, and there is always hope.', []],
    ['I’m here for you any\ntime.', ['I’m here for you any\ntime']],
    ['I’m here whenever you feel ready.', []],
    ['I’m always here whenever you need me.', ['I’m always here']],
    ['I’m not always here.', []],
    ['The office is open 24/7, and I’m glad.', []],
    [`I’m here ${'and so on '.repeat(8)}anytime.`, []],
    ['She said: “I’m here anytime.”', []],
  ]));

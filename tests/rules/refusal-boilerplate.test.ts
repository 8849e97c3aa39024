import { describe } from 'vitest';
import { refusalBoilerplate } from '../../src/rules/refusal-boilerplate.ts';
import { assistantCases } from './cases.ts';
import { runExamples } from './units.ts';

describe('the examples of refusal-boilerplate', () => runExamples(refusalBoilerplate));

describe('odd cases of refusal-boilerplate', () =>
  assistantCases(refusalBoilerplate, [
    ['', []],
    ['AS AN AI I DO NOT KNOW', ['AS AN AI']],
    ['As an AI researcher, I do not sleep.', []],
    ['As an AI, I love this. It can’t be easy.', []],
    ['I don’t have feelings for him any more.', []],
    ['I don’t have feelings. As an AI, I don’t have opinions.', ['I don’t have feelings', 'As an AI']],
    ['I can’t\nassist with that.', ['I can’t\nassist with']],
    ['I can’t, but help with that comes soon.', []],
    ['I can’t imagine how hard that is.', []],
    ['I’m not able to recommend anything.', ['I’m not able to recommend']],
    [`As an AI I do not feel, but ${'word '.repeat(20)}.`, []],
    [`As an AI I do not feel, but ${'word '.repeat(18)}.`, ['As an AI']],
    [`As an AI I do not feel. ${'word '.repeat(19)}.`, ['As an AI']],
    [`As an AI I do not feel. ${'word '.repeat(20)}.`, []],
    [`${'word '.repeat(20)}. As an AI I do not feel.`, []],
    ['As an AI I do not feel. Ah.', [], { support: 1 }],
    [`As an AI I do not feel. See a therapist, ${'word '.repeat(30)}.`, ['As an AI']],
  ]));

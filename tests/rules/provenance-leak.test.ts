import { describe } from 'vitest';
import { provenanceLeak } from '../../src/rules/provenance-leak.ts';
import { assistantCases } from './cases.ts';
import { runExamples } from './units.ts';

describe('the examples of provenance-leak', () => runExamples(provenanceLeak));

describe('odd cases of provenance-leak', () =>
  assistantCases(provenanceLeak, [
    ['', []],
    ['我是由OpenAI训练的。', ['OpenAI']],
    ['我来自 OpenAI。', ['OpenAI']],
    ['I’m CLAUDE, hello.', ['I’m CLAUDE']],
    ['I love Claude Monet, and my sign is Gemini.', []],
    ['Vicuna wool is soft.', []],
    ['My training data ends early. It was made by OpenAI.', ['My training data']],
    ['I asked ChatGPT, and ChatGPT said no.', ['ChatGPT']],
  ]));

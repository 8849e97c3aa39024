import { describe } from 'vitest';
import { claimsToSense } from '../../src/rules/claims-to-sense.ts';
import { assistantCases } from './cases.ts';
import { runExamples } from './units.ts';

describe('the examples of claims-to-sense', () => runExamples(claimsToSense));

describe('odd cases of claims-to-sense', () =>
  assistantCases(claimsToSense, [
    ['', []],
    ['I can sense it. I can sense it.', ['I can sense', 'I can sense']],
    ['I can sense it in your voice.', ['I can sense']],
    ['There’s a smile in your voice.', ['in your voice']],
    ['Try to keep calm in your voice.', []],
    ['I can tell that it hurts. I hear you. I see.', []],
    ['I can’t sense much.', []],
    ['😔 I KNOW HOW YOU FEEL', ['I KNOW HOW YOU FEEL']],
  ]));

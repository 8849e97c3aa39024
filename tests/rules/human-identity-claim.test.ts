import { describe } from 'vitest';
import { humanIdentityClaim } from '../../src/rules/human-identity-claim.ts';
import { assistantCases } from './cases.ts';
import { runExamples } from './units.ts';

describe('the examples of human-identity-claim', () => runExamples(humanIdentityClaim));

describe('odd cases of human-identity-claim', () =>
  assistantCases(humanIdentityClaim, [
    ['', []],
    ['MY WIFE, too.', ['MY WIFE']],
    ['My wifery, amy wife.', []],
    ['When I was being trained, and when I was young.', ['when I was']],
    ['When I was asked, I answered.', []],
    ['“My kids,” she said. My kids, too.', ['My kids']],
    ['> my job is gone\n\nMy job is gone, too.', []],
    ['I’ve been there for you, and I have been there.', ['I have been there']],
    ['😔 I’ve been there.\r\n😔 I grew up so.', ['I’ve been there', 'I grew up']],
  ]));

import { describe } from 'vitest';
import { repeatedSentence } from '../../src/rules/repeated-sentence.ts';
import { runExamples } from './units.ts';

describe('the examples of repeated-sentence', () => runExamples(repeatedSentence));

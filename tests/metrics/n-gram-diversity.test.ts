import { describe } from 'vitest';
import { nGramDiversity } from '../../src/metrics/n-gram-diversity.ts';
import { runExamples } from './units.ts';

describe('the examples of n-gram-diversity', () => runExamples(nGramDiversity));

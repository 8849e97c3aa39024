import { describe } from 'vitest';
import { topNgrams } from '../../src/metrics/top-ngrams.ts';
import { runExamples } from './units.ts';

describe('the examples of top-ngrams', () => runExamples(topNgrams));

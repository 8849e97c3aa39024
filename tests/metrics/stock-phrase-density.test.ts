import { describe } from 'vitest';
import { stockPhraseDensity } from '../../src/metrics/stock-phrase-density.ts';
import { runExamples } from './units.ts';

describe('the examples of stock-phrase-density', () => runExamples(stockPhraseDensity));

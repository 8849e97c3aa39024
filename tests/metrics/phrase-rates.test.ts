import { describe } from 'vitest';
import { phraseRates } from '../../src/metrics/phrase-rates.ts';
import { runExamples } from './units.ts';

describe('the examples of phrase-rates', () => runExamples(phraseRates));

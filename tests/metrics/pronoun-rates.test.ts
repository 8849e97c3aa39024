import { describe } from 'vitest';
import { pronounRates } from '../../src/metrics/pronoun-rates.ts';
import { runExamples } from './units.ts';

describe('the examples of pronoun-rates', () => runExamples(pronounRates));

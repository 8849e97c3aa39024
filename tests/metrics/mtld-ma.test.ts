import { describe } from 'vitest';
import { mtldMa } from '../../src/metrics/mtld-ma.ts';
import { runExamples } from './units.ts';

describe('the examples of mtld-ma', () => runExamples(mtldMa));

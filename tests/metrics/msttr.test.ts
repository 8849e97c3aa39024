import { describe } from 'vitest';
import { msttr } from '../../src/metrics/msttr.ts';
import { runExamples } from './units.ts';

describe('the examples of msttr', () => runExamples(msttr));

import { describe } from 'vitest';
import { hdd } from '../../src/metrics/hdd.ts';
import { runExamples } from './units.ts';

describe('the examples of hdd', () => runExamples(hdd));

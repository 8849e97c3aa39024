import { describe } from 'vitest';
import { exactDuplicates } from '../../src/metrics/exact-duplicates.ts';
import { runExamples } from './units.ts';

describe('the examples of exact-duplicates', () => runExamples(exactDuplicates));

import { describe } from 'vitest';
import { simpson } from '../../src/metrics/simpson.ts';
import { runExamples } from './units.ts';

describe('the examples of simpson', () => runExamples(simpson));

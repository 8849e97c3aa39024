import { describe } from 'vitest';
import { vocabulary } from '../../src/metrics/vocabulary.ts';
import { runExamples } from './units.ts';

describe('the examples of vocabulary', () => runExamples(vocabulary));

import { describe } from 'vitest';
import { ngramReuse } from '../../src/metrics/ngram-reuse.ts';
import { runExamples } from './units.ts';

describe('the examples of ngram-reuse', () => runExamples(ngramReuse));

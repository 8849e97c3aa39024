import { describe } from 'vitest';
import { mtld } from '../../src/metrics/mtld.ts';
import { runExamples } from './units.ts';

describe('the examples of mtld', () => runExamples(mtld));

import { describe } from 'vitest';
import { hh } from '../../src/dialects/hh.ts';
import { runExamples } from './units.ts';

describe('the examples of hh', () => runExamples(hh));

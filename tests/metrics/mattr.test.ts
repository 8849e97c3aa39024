import { describe } from 'vitest';
import { mattr } from '../../src/metrics/mattr.ts';
import { runExamples } from './units.ts';

describe('the examples of mattr', () => runExamples(mattr));

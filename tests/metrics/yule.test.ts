import { describe } from 'vitest';
import { yule } from '../../src/metrics/yule.ts';
import { runExamples } from './units.ts';

describe('the examples of yule', () => runExamples(yule));

import { describe } from 'vitest';
import { cues } from '../../src/metrics/cues.ts';
import { runExamples } from './units.ts';

describe('the examples of cues', () => runExamples(cues));

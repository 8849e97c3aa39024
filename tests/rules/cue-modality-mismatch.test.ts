import { describe } from 'vitest';
import { cueModalityMismatch } from '../../src/rules/cue-modality-mismatch.ts';
import { runExamples } from './units.ts';

describe('the examples of cue-modality-mismatch', () => runExamples(cueModalityMismatch));

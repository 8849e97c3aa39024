import { describe } from 'vitest';
import { unbalancedCueDelimiter } from '../../src/rules/unbalanced-cue-delimiter.ts';
import { runExamples } from './units.ts';

describe('the examples of unbalanced-cue-delimiter', () => runExamples(unbalancedCueDelimiter));

import { describe } from 'vitest';
import { mixedCueConventions } from '../../src/rules/mixed-cue-conventions.ts';
import { runExamples } from './units.ts';

describe('the examples of mixed-cue-conventions', () => runExamples(mixedCueConventions));

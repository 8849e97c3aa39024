import { describe } from 'vitest';
import { cueDelimiterStyle } from '../../src/rules/cue-delimiter-style.ts';
import { runExamples } from './units.ts';

describe('the examples of cue-delimiter-style', () => runExamples(cueDelimiterStyle));

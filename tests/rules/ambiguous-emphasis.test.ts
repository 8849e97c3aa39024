import { describe } from 'vitest';
import { ambiguousEmphasis } from '../../src/rules/ambiguous-emphasis.ts';
import { runExamples } from './units.ts';

describe('the examples of ambiguous-emphasis', () => runExamples(ambiguousEmphasis));

import { describe } from 'vitest';
import { preambleText } from '../../src/rules/preamble-text.ts';
import { runExamples } from './units.ts';

describe('the examples of preamble-text', () => runExamples(preambleText));

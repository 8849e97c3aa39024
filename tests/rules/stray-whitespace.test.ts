import { describe } from 'vitest';
import { strayWhitespace } from '../../src/rules/stray-whitespace.ts';
import { runExamples } from './units.ts';

describe('the examples of stray-whitespace', () => runExamples(strayWhitespace));

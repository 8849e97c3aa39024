import { describe } from 'vitest';
import { words } from '../../src/metrics/words.ts';
import { runExamples } from './units.ts';

describe('the examples of words', () => runExamples(words));

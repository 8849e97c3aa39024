import { describe } from 'vitest';
import { closingGratitude } from '../../src/metrics/closing-gratitude.ts';
import { runExamples } from './units.ts';

describe('the examples of closing-gratitude', () => runExamples(closingGratitude));

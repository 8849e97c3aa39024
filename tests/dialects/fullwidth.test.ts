import { describe } from 'vitest';
import { fullwidth } from '../../src/dialects/fullwidth.ts';
import { runExamples } from './units.ts';

describe('the examples of fullwidth', () => runExamples(fullwidth));

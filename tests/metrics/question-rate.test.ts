import { describe } from 'vitest';
import { questionRate } from '../../src/metrics/question-rate.ts';
import { runExamples } from './units.ts';

describe('the examples of question-rate', () => runExamples(questionRate));

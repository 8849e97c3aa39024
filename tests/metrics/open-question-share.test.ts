import { describe } from 'vitest';
import { openQuestionShare } from '../../src/metrics/open-question-share.ts';
import { runExamples } from './units.ts';

describe('the examples of open-question-share', () => runExamples(openQuestionShare));

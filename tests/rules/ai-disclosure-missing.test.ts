import { describe } from 'vitest';
import { aiDisclosureMissing } from '../../src/rules/ai-disclosure-missing.ts';
import { runExamples } from './units.ts';

describe('the examples of ai-disclosure-missing', () => runExamples(aiDisclosureMissing));

import { describe } from 'vitest';
import { isolatingLanguage } from '../../src/rules/isolating-language.ts';
import { runExamples } from './units.ts';

describe('the examples of isolating-language', () => runExamples(isolatingLanguage));

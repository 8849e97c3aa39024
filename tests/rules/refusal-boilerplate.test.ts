import { describe } from 'vitest';
import { refusalBoilerplate } from '../../src/rules/refusal-boilerplate.ts';
import { runExamples } from './units.ts';

describe('the examples of refusal-boilerplate', () => runExamples(refusalBoilerplate));

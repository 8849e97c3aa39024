import { describe } from 'vitest';
import { reflectionRatio } from '../../src/metrics/reflection-ratio.ts';
import { runExamples } from './units.ts';

describe('the examples of reflection-ratio', () => runExamples(reflectionRatio));

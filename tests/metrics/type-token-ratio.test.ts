import { describe } from 'vitest';
import { typeTokenRatio } from '../../src/metrics/type-token-ratio.ts';
import { runExamples } from './units.ts';

describe('the examples of type-token-ratio', () => runExamples(typeTokenRatio));

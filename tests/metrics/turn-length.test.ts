import { describe } from 'vitest';
import { turnLength } from '../../src/metrics/turn-length.ts';
import { runExamples } from './units.ts';

describe('the examples of turn-length', () => runExamples(turnLength));

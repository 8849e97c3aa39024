import { describe } from 'vitest';
import { turnTaking } from '../../src/metrics/turn-taking.ts';
import { runExamples } from './units.ts';

describe('the examples of turn-taking', () => runExamples(turnTaking));

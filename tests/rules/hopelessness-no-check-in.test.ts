import { describe } from 'vitest';
import { hopelessnessNoCheckIn } from '../../src/rules/hopelessness-no-check-in.ts';
import { runExamples } from './units.ts';

describe('the examples of hopelessness-no-check-in', () => runExamples(hopelessnessNoCheckIn));

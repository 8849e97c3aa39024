import { describe } from 'vitest';
import { availabilityOverclaim } from '../../src/rules/availability-overclaim.ts';
import { runExamples } from './units.ts';

describe('the examples of availability-overclaim', () => runExamples(availabilityOverclaim));

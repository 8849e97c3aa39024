import { describe } from 'vitest';
import { claimsToSense } from '../../src/rules/claims-to-sense.ts';
import { runExamples } from './units.ts';

describe('the examples of claims-to-sense', () => runExamples(claimsToSense));

import { describe } from 'vitest';
import { provenanceLeak } from '../../src/rules/provenance-leak.ts';
import { runExamples } from './units.ts';

describe('the examples of provenance-leak', () => runExamples(provenanceLeak));

import { describe } from 'vitest';
import { named } from '../../src/dialects/named.ts';
import { runExamples } from './units.ts';

describe('the examples of named', () => runExamples(named));

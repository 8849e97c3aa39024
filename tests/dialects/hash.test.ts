import { describe } from 'vitest';
import { hash } from '../../src/dialects/hash.ts';
import { runExamples } from './units.ts';

describe('the examples of hash', () => runExamples(hash));

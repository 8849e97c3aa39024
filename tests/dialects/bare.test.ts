import { describe } from 'vitest';
import { bare } from '../../src/dialects/bare.ts';
import { runExamples } from './units.ts';

describe('the examples of bare', () => runExamples(bare));

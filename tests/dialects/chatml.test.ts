import { describe } from 'vitest';
import { chatml } from '../../src/dialects/chatml.ts';
import { runExamples } from './units.ts';

describe('the examples of chatml', () => runExamples(chatml));

import { describe } from 'vitest';
import { inst } from '../../src/dialects/inst.ts';
import { runExamples } from './units.ts';

describe('the examples of inst', () => runExamples(inst));

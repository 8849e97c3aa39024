import { describe } from 'vitest';
import { dash } from '../../src/dialects/dash.ts';
import { runExamples } from './units.ts';

describe('the examples of dash', () => runExamples(dash));

import { describe } from 'vitest';
import { utteranceLength } from '../../src/metrics/utterance-length.ts';
import { runExamples } from './units.ts';

describe('the examples of utterance-length', () => runExamples(utteranceLength));

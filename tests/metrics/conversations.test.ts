import { describe } from 'vitest';
import { conversations } from '../../src/metrics/conversations.ts';
import { runExamples } from './units.ts';

describe('the examples of conversations', () => runExamples(conversations));

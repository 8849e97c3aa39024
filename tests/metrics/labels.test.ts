import { describe } from 'vitest';
import { labels } from '../../src/metrics/labels.ts';
import { runExamples } from './units.ts';

describe('the examples of labels', () => runExamples(labels));

import { describe } from 'vitest';
import { paragraphsAndSentences } from '../../src/metrics/paragraphs-and-sentences.ts';
import { runExamples } from './units.ts';

describe('the examples of paragraphs-and-sentences', () => runExamples(paragraphsAndSentences));

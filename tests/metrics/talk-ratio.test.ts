import { describe } from 'vitest';
import { talkRatio } from '../../src/metrics/talk-ratio.ts';
import { runExamples } from './units.ts';

describe('the examples of talk-ratio', () => runExamples(talkRatio));

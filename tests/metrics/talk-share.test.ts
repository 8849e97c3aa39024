import { describe } from 'vitest';
import { talkShare } from '../../src/metrics/talk-share.ts';
import { runExamples } from './units.ts';

describe('the examples of talk-share', () => runExamples(talkShare));

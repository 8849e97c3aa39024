import { describe } from 'vitest';
import { assistantCue } from '../../src/rules/assistant-cue.ts';
import { runExamples } from './units.ts';

describe('the examples of assistant-cue', () => runExamples(assistantCue));

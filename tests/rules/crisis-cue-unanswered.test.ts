import { describe } from 'vitest';
import { crisisCueUnanswered } from '../../src/rules/crisis-cue-unanswered.ts';
import { runExamples } from './units.ts';

describe('the examples of crisis-cue-unanswered', () => runExamples(crisisCueUnanswered));

import { describe } from 'vitest';
import { cueEveryTurn } from '../../src/rules/cue-every-turn.ts';
import { runExamples } from './units.ts';

describe('the examples of cue-every-turn', () => runExamples(cueEveryTurn));

import { describe } from 'vitest';
import { characters } from '../../src/metrics/characters.ts';
import { runExamples } from './units.ts';

describe('the examples of characters', () => runExamples(characters));

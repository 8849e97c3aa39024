import { describe } from 'vitest';
import { tags } from '../../src/dialects/tags.ts';
import { runExamples } from './units.ts';

describe('the examples of tags', () => runExamples(tags));

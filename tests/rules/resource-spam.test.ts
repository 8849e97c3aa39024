import { describe } from 'vitest';
import { resourceSpam } from '../../src/rules/resource-spam.ts';
import { runExamples } from './units.ts';

describe('the examples of resource-spam', () => runExamples(resourceSpam));

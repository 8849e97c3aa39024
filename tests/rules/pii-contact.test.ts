import { describe } from 'vitest';
import { piiContact } from '../../src/rules/pii-contact.ts';
import { runExamples } from './units.ts';

describe('the examples of pii-contact', () => runExamples(piiContact));

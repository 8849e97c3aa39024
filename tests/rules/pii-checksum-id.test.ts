import { describe } from 'vitest';
import { piiChecksumId } from '../../src/rules/pii-checksum-id.ts';
import { runExamples } from './units.ts';

describe('the examples of pii-checksum-id', () => runExamples(piiChecksumId));

import { describe } from 'vitest';
import { humanIdentityClaim } from '../../src/rules/human-identity-claim.ts';
import { runExamples } from './units.ts';

describe('the examples of human-identity-claim', () => runExamples(humanIdentityClaim));

import { describe } from 'vitest';
import { abuseDisclosureNoResource } from '../../src/rules/abuse-disclosure-no-resource.ts';
import { runExamples } from './units.ts';

describe('the examples of abuse-disclosure-no-resource', () => runExamples(abuseDisclosureNoResource));

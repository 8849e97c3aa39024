import { describe } from 'vitest';
import { roleSwapSuspect } from '../../src/rules/role-swap-suspect.ts';
import { runExamples } from './units.ts';

describe('the examples of role-swap-suspect', () => runExamples(roleSwapSuspect));

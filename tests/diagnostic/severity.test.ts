import { expect, test } from 'vitest';
import { shifted } from '../../src/diagnostic/severity.ts';

test.each([
  ['info', 'info', 'warning', 'warning'],
  ['warning', 'info', 'warning', 'error'],
  ['error', 'info', 'warning', 'error'],
  ['error', 'warning', 'info', 'warning'],
  ['info', 'warning', 'info', 'info'],
  ['info', 'off', 'warning', 'warning'],
] as const)('where %s is configured for a rule of %s, a finding of %s is one of %s', (...all) => {
  const [configured, rule, finding, expected] = all;
  expect(shifted(configured, rule, finding)).toBe(expected);
});

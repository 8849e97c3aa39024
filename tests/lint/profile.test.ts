import { expect, test } from 'vitest';
import { severityIn } from '../../src/lint/profile.ts';

const nameLeak = { category: 'privacy', severity: 'info' } as const;

test.each([
  ['recommended', nameLeak, 'info'],
  ['release', nameLeak, 'warning'],
  ['release', { ...nameLeak, severity: 'error' }, 'error'],
  ['release', { ...nameLeak, severity: 'off' }, 'off'],
  ['strict', { ...nameLeak, severity: 'off' }, 'warning'],
  ['strict', { ...nameLeak, profiles: { strict: 'off' } }, 'off'],
  ['sft', { ...nameLeak, profiles: { sft: 'error' } }, 'error'],
] as const)('in %s, %j is %s', (profile, rule, severity) => {
  expect(severityIn(profile, rule)).toBe(severity);
});

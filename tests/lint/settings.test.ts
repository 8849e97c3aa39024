import { expect, test } from 'vitest';
import { optionsOf, severityOf, type Settings } from '../../src/lint/settings.ts';

const facts = { category: 'text', severity: 'info', fixes: 'never' } as const;
const nothing: Settings = { profile: 'recommended', layers: [], select: [], ignore: [] };

test.each<[string, Partial<Settings>, string]>([
  ['nothing is stated', {}, 'info'],
  ['its category is', { layers: [{ categories: { text: 'error' } }] }, 'error'],
  [
    'it is, beside its category',
    { layers: [{ rules: { loud: 'warning' }, categories: { text: 'error' } }] },
    'warning',
  ],
  [
    'a later layer speaks of its category',
    { layers: [{ rules: { loud: 'error' } }, { categories: { text: 'off' } }] },
    'off',
  ],
  ['only options are', { layers: [{ rules: { loud: { words: 3 } } }] }, 'info'],
  ['another is selected', { select: ['other'] }, 'off'],
  ['its category is selected', { select: ['text'] }, 'info'],
  [
    'its category is selected, and it is off',
    { select: ['text'], layers: [{ rules: { loud: 'off' } }] },
    'off',
  ],
  ['it is selected, and off', { select: ['loud'], layers: [{ rules: { loud: 'off' } }] }, 'info'],
  ['it is selected and ignored', { select: ['loud'], ignore: ['loud'] }, 'off'],
  ['its category is ignored', { ignore: ['text'] }, 'off'],
])('where %s, a rule is as it should be', (_what, stated, severity) => {
  expect(severityOf('loud', facts, { ...nothing, ...stated })).toBe(severity);
});

test('options of later layers go before those of earlier ones', () => {
  const layers = [
    { rules: { loud: { severity: 'error', words: 3, more: 1 } } },
    { rules: { loud: 'off' } },
    { rules: { loud: { words: 4 } } },
  ] as const;
  expect(optionsOf('loud', layers)).toEqual({ words: 4, more: 1 });
});

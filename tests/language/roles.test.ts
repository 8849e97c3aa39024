import { describe, expect, test } from 'vitest';
import { fold, roleOf } from '../../src/language/roles.ts';

describe('roleOf', () => {
  test.each([
    ['Human', 'human'],
    ['USER', 'human'],
    ['Help-Seeker', 'human'],
    ['AI  Assistant', 'assistant'],
    ['ai_assistant', 'assistant'],
    ['来访者', 'human'],
    ['心理咨询师', 'assistant'],
    ['System', 'system'],
  ])('knows %j as %s, however it is spelled', (label, role) => {
    expect(roleOf()(label)).toEqual({ role, formal: false });
  });

  test('passes over a number behind a label', () => {
    const known = roleOf();
    expect(known('AI 1')?.role).toBe('assistant');
    expect(known('User2')?.role).toBe('human');
    expect(known('7')).toBeUndefined();
  });

  test('tells labels that also head other things', () => {
    expect(roleOf()('Question')).toEqual({ role: 'human', formal: true });
  });

  test.each(['Three tips', '', 'constructor', '__proto__', 'toString'])('knows nothing of %j', (label) => {
    expect(roleOf()(label)).toBeUndefined();
  });

  test('takes stated spellings, which win over the list', () => {
    const known = roleOf({ 'Warm Line': 'assistant', user: 'system', Question: 'human' });
    expect(known('warm_line')).toEqual({ role: 'assistant', formal: false });
    expect(known('User')).toEqual({ role: 'system', formal: false });
    expect(known('question')).toEqual({ role: 'human', formal: false });
  });
});

test.each([
  ['  Help_-Seeker ', 'help seeker'],
  ['AI\t Assistant', 'ai assistant'],
])('fold(%j) is %j', (label, folded) => {
  expect(fold(label)).toBe(folded);
});

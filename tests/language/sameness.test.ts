import { expect, test } from 'vitest';
import { sameKey } from '../../src/language/sameness.ts';

test.each([
  ["I'm here, always.", 'i’m here - ALWAYS'],
  ['cafe\u0301', 'Café'],
  ['  *Take*\n\ncare… ', '"Take care!"'],
])('%j and %j are said in the same words', (one, other) => {
  expect(sameKey(one)).toBe(sameKey(other));
});

test('other words make another key, no words an empty one', () => {
  expect(sameKey('I am here')).not.toBe(sameKey('I am there'));
  expect(sameKey('!!! 😔')).toBe('');
});

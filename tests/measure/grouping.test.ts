import { describe, expect, test } from 'vitest';
import { parseBy } from '../../src/measure/grouping.ts';
import type { Conversation } from '../../src/transcript/conversation.ts';
import { messageOf } from '../files/folder.ts';

const meta = (value: object): Conversation => ({ meta: JSON.stringify(value) }) as Conversation;

function groupsOf(by: string, path: string, conversation = meta({})): Record<string, string> {
  const { groupings } = parseBy([by], (source) => `typed for ${source}`);
  return Object.fromEntries(groupings.map((one) => [one.label, one.open(path)(conversation)]));
}

test.each([
  ['file', 'a/b.txt', { file: 'a/b.txt' }],
  ['directory', 'a/b/c.txt', { directory: 'a/b' }],
  ['directory', 'c.txt', { directory: '.' }],
  ['directory', '/c.txt', { directory: '/' }],
  ['glob', 'c.txt', { glob: 'typed for c.txt' }],
  ['happiness_(?<mood>[a-z]+)_', 'x/happiness_sad_013.txt', { mood: 'sad' }],
  ['(?<topic>[a-z]+)_(?<mood>[a-z]+)', 'home_low.txt', { topic: 'home', mood: 'low' }],
  ['(?<mood>low|high)', 'other.txt', { mood: '(none)' }],
  ['(?<=_)(?<mood>low|high)', 'a_low.txt', { mood: 'low' }],
])('--by %s puts %s into %j', (by, path, groups) => {
  expect(groupsOf(by, path)).toEqual(groups);
});

test.each([
  ['meta:topic', { topic: 'work' }, { topic: 'work' }],
  ['meta:survey.before', { survey: { before: 4 } }, { 'survey.before': '4' }],
  ['meta:topic', {}, { topic: '(none)' }],
  ['meta:topic', { topic: null }, { topic: '(none)' }],
  ['meta:toString', {}, { toString: '(none)' }],
  ['meta:tags', { tags: ['a', 'b'] }, { tags: '["a","b"]' }],
])('--by %s of %j is %j', (by, fields, groups) => {
  expect(groupsOf(by, 'a.txt', meta(fields))).toEqual(groups);
});

test('roles are groups of their own kind', () => {
  expect(parseBy(['role'], String)).toEqual({ roles: true, groupings: [] });
});

describe('what cannot be understood', () => {
  test.each([
    ['happiness_', 'has no named capture; expected role, file, directory'],
    ['([a-z]+)_', 'has no named capture; expected'],
    ['roles', 'has no named capture; did you mean "role"?'],
    ['meta:', 'names no field'],
    ['(?<mood', 'is no regular expression'],
  ])('--by %s', (by, message) => {
    expect(messageOf(() => parseBy([by], String))).toContain(message);
  });

  test('two ways of one name', () => {
    expect(messageOf(() => parseBy(['meta:mood', '_(?<mood>.+)_'], String))).toContain(
      'two ways called mood',
    );
    expect(messageOf(() => parseBy(['(?<role>.)'], String))).toContain('two ways called role');
  });
});

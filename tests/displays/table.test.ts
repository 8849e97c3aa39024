import { expect, test } from 'vitest';
import { table } from '../../src/displays/table.ts';
import { byRole, colourful, listed, parted, shown, silent, whole } from './sample.ts';

const legend = `people: 5th percentile, median and 95th percentile of conversations between
people; ↓ ↑ lie outside. hearken explain METRIC tells more.
`;

test('speakers are below each other, with people beside whom they are compared with', () => {
  expect(shown(table, whole)).toBe(`sighs (sighs)           mean  deep.share  lengths
all                 1,234.50       0.063      █▁▄
human                   1.50       0.063      █▁▄
  people (Talks)  0.5–1–2.25
assistant                  –           –        –
  A sigh is no measure of sorrow.
  – assistant: nobody sighs

${legend}`);
});

test('groups are below each other, speaker by speaker; what people hardly do has a sign', () => {
  expect(shown(table, parted)).toBe(`sighs (sighs)           mean  deep.share  lengths
all
  all              1,234.500       0.063      █▁▄
  mood=a|"b",          0.250           –      █▁▄
human
  all                  1.500       0.063      █▁▄
  mood=a|"b",         ↓0.250       0.063      █▁▄
  people (Talks)  0.5–1–2.25
assistant
  all                      –           –        –
  A sigh is no measure of sorrow.
  – mood=a|"b", deep: too shallow
  – assistant: nobody sighs

${legend}`);
});

test('roles that are groups are not told twice', () => {
  expect(shown(table, byRole)).toContain(`sighs (sighs)      mean  deep.share  lengths
all            1,234.50       0.063      █▁▄
role=human         1.50       0.063      █▁▄
`);
});

test('colours change no place', () => {
  expect(shown(table, parted, colourful).replaceAll(/<\/?[a-z]?>/g, '')).toBe(shown(table, parted));
  expect(shown(table, parted, colourful)).toContain('<y>↓0.250</>');
});

test('no line is wider than 80 columns, however long names are', () => {
  const group = `file=${'folder/'.repeat(30)}眠れない夜の話.txt`;
  const long = {
    ...parted,
    groups: { all: parted.groups['all'] ?? {}, [group]: parted.groups['all'] ?? {} },
  };
  const lines = shown(table, long).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(lines.some((line) => /file=fo.*….*の話\.txt/.test(line))).toBe(true);
});

test('names are told in a line, as many as it has room for', () => {
  const most = Array.from({ length: 20 }, (_, at): [string, number] => [`sigh${at}`, 1200 - at]);
  const groups = { all: { sighs: { ...listed.groups['all']?.['sighs'], assistant: { top: most } } } };
  expect(shown(table, { ...listed, groups })).toBe(`sighs (sighs)
  all: *oh* 1,200 · well 4
  human: well 2
  assistant: sigh0 1,200 · sigh1 1,199 · sigh2 1,198 · sigh3 1,197 · sigh4 1,196
  A sigh is no measure of sorrow.
`);
});

test('where nothing is computed there is only the reason: no dashes, no people, no caution', () => {
  expect(shown(table, silent)).toBe(`sighs (sighs)
  – nobody sighs
`);
});

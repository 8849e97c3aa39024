import { describe, expect, test } from 'vitest';
import { unknownRoleLabel } from '../../src/rules/unknown-role-label.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of unknown-role-label', () => runExamples(unknownRoleLabel));

const talk = (label: string) =>
  `### User: a\n\n### Assistant: b\n\n### ${label}: c\n\n### Assistant: d\n\n### User: e\n`;

test.each([
  ['Usre', 'User'],
  ['Userr', 'User'],
  ['Humna', 'User'],
  ['Assitant', 'Assistant'],
  ['Asisstnat', 'Assistant'],
  ['AI Asistant', 'Assistant'],
])('"%s" is a slip for a speaker, who is called "%s" here', async (label, meant) => {
  const { finds, fixed } = await tryRule(unknownRoleLabel, { text: talk(label) });
  expect(finds).toEqual([label]);
  expect(fixed).toBe(talk(meant));
});

test.each([
  'Usage',
  'Humor',
  'Users',
  'Assistance',
  'Systems',
  'Three tips',
  'Summary',
  'Resistant',
  'User 2',
  'HUMAN',
])('a heading "### %s:" is none', async (label) => {
  expect((await tryRule(unknownRoleLabel, { text: talk(label) })).finds).toEqual([]);
});

test('a name is told once, a slip each time', async () => {
  const names = await tryRule(unknownRoleLabel, { text: 'Ana: a\nBen: b\nAna: c\nBen: d\nAna: e\n' });
  expect(names.messages).toHaveLength(2);
  expect(names.fixed).toBeUndefined();
  const slips = await tryRule(unknownRoleLabel, {
    text: '### Humna: a\n\n### Assistant: b\n\n### Humna: c\n\n### Assistant: d\n\n### Human: e\n',
  });
  expect(slips.finds).toEqual(['Humna', 'Humna']);
});

test('where no label stands, that is what is told', async () => {
  const { messages } = await tryRule(unknownRoleLabel, {
    text: '- I feel low.\n- Since when?\n- May.\n- Go on.\n',
  });
  expect(messages[0]).toMatch(/^no label tells who speaks/);
});

test('carriage returns, capitals and carriers of JSON do not matter', async () => {
  const row = (label: string) => `${JSON.stringify({ text: `### ${label}: “a”\r\n\r\n### ASSISTANT: b` })}\n`;
  const { finds, fixed } = await tryRule(unknownRoleLabel, { text: row('HUMNA') });
  expect(finds).toEqual(['HUMNA']);
  expect(fixed).toBe(row('Human'));
});

import { describe, expect, test } from 'vitest';
import { placeholderLeak } from '../../src/rules/placeholder-leak.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of placeholder-leak', () => runExamples(placeholderLeak));

const three = 'X'.repeat(3);
const said = (text: string): string => `### Human: ${text}\n`;

describe('what was not filled in', () => {
  test.each([
    ['Hi [Name], I am [Your Name]\r\n[date]', ['[Name]', '[Your Name]', '[date]']],
    [
      'in [city/region] and [town or village], [the hotel]',
      ['[city/region]', '[town or village]', '[the hotel]'],
    ],
    [
      'an [adjective] [animal], by [insert means of transport]',
      ['[adjective]', '[animal]', '[insert means of transport]'],
    ],
    ['known for [its features, e.g. old trees]', ['[its features, e.g. old trees]']],
    ['a [State Park B], [cities], [USER_NAME]', ['[State Park B]', '[cities]', '[USER_NAME]']],
    [
      '{{name}}, {{ .Input }}, {% if x %} and {user_name}',
      ['{{name}}', '{{ .Input }}', '{% if x %}', '{user_name}'],
    ],
    ['<NAME>, <your name> and <insert topic>', ['<NAME>', '<your name>', '<insert topic>']],
    [`My name is ${three}, call 555-${three}-XXXX, or XXXX`, [three, `${three}-XXXX`, 'XXXX']],
    ['“[名] hi”, [город]; [Café name]', ['[Café name]']],
  ])('%j: %j', async (text, finds) => {
    expect((await tryRule(placeholderLeak, { text: said(text) })).finds).toEqual(finds);
  });
});

describe('what stands so', () => {
  test.each([
    '[sighs] So. [long pause] *nods* (name) [1] [x] [^1] [...] [sic]',
    'see [city](https://example.org), ![name](a.png), [name][1], names[name], [a-z]+',
    '[Name]: I am here\n[city]: a footnote',
    '[NAME_1] met [PERSON 2] of [EMAIL], <PHONE>',
    'the [writer] said: “tear his [anterior cruciate ligament]”',
    'a $\\frac{name}{x}$, ${name}, {1, 2}, {a: b} and "{name}"s',
    'In Python, {name} and <name>',
    '<user>, <b>, <br/>, <title>, <3, a < name > b',
    `${three}, xxxx, XX and XXIV, MAXXX, vXXXX`,
    '[Assistant]\n[User]\n<Song>',
    'a `[Name]` and\n```\n[Name]\n```',
  ])('%j', async (text) => {
    expect((await tryRule(placeholderLeak, { text: said(text) })).finds).toEqual([]);
  });
});

test('places outside of turns, and in strings of JSON, are found', async () => {
  const listed = '{"messages":[{"role":"user","content":"Hi [Name]\\u0021"}]}';
  expect((await tryRule(placeholderLeak, { text: listed })).finds).toEqual(['[Name]']);
  const lead = 'A talk of [Name] and [Name]:\n\n### Human: hi\n';
  expect((await tryRule(placeholderLeak, { text: lead })).finds).toEqual(['[Name]', '[Name]']);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { startingConfig } from '../../src/catalog/starting-config.ts';
import { readJsonc } from '../../src/files/jsonc.ts';
import { configure } from '../../src/run/configure.ts';
import { folder } from '../files/folder.ts';

/** Configures a run with a file of this content, in a folder of its own. */
async function configured(content: string, choice: Parameters<typeof configure>[0] = {}) {
  const config = join(folder({ 'hearken.config.json': content }), 'hearken.config.json');
  return configure({ config, ...choice }, {});
}

/** The severities of some rules at a path. */
async function severities(setup: Awaited<ReturnType<typeof configure>>, path = 'a.txt') {
  const { active, reader } = await setup.rulesFor(path);
  return { ...reader, ...Object.fromEntries(active.map(({ rule, severity }) => [rule.id, severity])) };
}

test('without a file, the rules have the severities of the profile', async () => {
  const found = await severities(await configure({ config: false }, {}));
  expect(found).toMatchObject({
    'preamble-text': 'warning',
    'stray-whitespace': 'info',
    'not-utf-8': 'error',
  });
});

test('a rule goes before its category, and that before the profile', async () => {
  const setup = await configured(
    '{ "profile": "strict", "categories": { "text": "error", "dialogue": "off" }, "rules": { "repeated-sentence": "info" } }',
  );
  const found = await severities(setup);
  expect(found).toMatchObject({
    'stray-whitespace': 'error',
    'repeated-sentence': 'info',
    'preamble-text': 'error',
  });
  expect(found).not.toHaveProperty('refusal-boilerplate');
});

test('overrides hold for the files that they name, counted from the configuration; later ones go before', async () => {
  const content = `{
    "rules": { "repeated-sentence": { "words": 8 } },
    "overrides": [
      { "files": ["human/**"], "rules": { "repeated-sentence": "off" } },
      { "files": ["*.log"], "rules": { "repeated-sentence": { "severity": "error", "words": 4 } } },
    ],
  }`;
  const home = folder({ 'hearken.config.json': content });
  const setup = await configure({ config: join(home, 'hearken.config.json') }, {});
  const found = async (path: string) => {
    const { active } = await setup.rulesFor(join(home, path));
    const one = active.find(({ rule }) => rule.id === 'repeated-sentence');
    return one && `${one.severity} ${JSON.stringify(one.options)}`;
  };
  expect(await found('a.txt')).toBe('warning {"words":8}');
  expect(await found('human/a.txt')).toBeUndefined();
  expect(await found('human/deep/a.log')).toBe('error {"words":4}');
  expect(await found('a.log')).toBe('error {"words":4}');
});

test('what was named is run even if it is off, and nothing else', async () => {
  const content = '{ "rules": { "stray-whitespace": "off" } }';
  const setup = await configured(content, {
    select: ['stray-whitespace', 'dialogue'],
    ignore: ['repeated-sentence'],
  });
  const { active } = await setup.rulesFor('a.txt');
  const ids = active.map(({ rule }) => rule.id);
  expect(ids).toContain('stray-whitespace');
  expect(ids).toContain('refusal-boilerplate');
  expect(ids).not.toContain('repeated-sentence');
  expect(ids).not.toContain('preamble-text');
});

test.each([
  [
    'a rule',
    '{\n  "rules": { "preamble-txt": "off" }\n}',
    '2:14: "preamble-txt" is no rule; did you mean "preamble-text"?',
  ],
  [
    'a severity',
    '{ "rules": { "preamble-text": "warn" } }',
    '1:31: "warn" is not known here; expected one of error, warning, info, off',
  ],
  [
    'a category',
    '{ "categories": { "saftey": "off" } }',
    '1:19: "saftey" is no category; did you mean "safety"?',
  ],
  [
    'an option of a rule',
    '{ "rules": {\n  "repeated-sentence": { "word": 3 } } }',
    '2:26: repeated-sentence: "word" is no option; did you mean "words"?',
  ],
  [
    'what an option may be',
    '{ "rules": { "repeated-sentence": { "words": "six" } } }',
    '1:46: repeated-sentence.words: found "six"; expected a number',
  ],
  [
    'how large it may be',
    '{ "rules": { "repeated-sentence": { "words": 0 } } }',
    '1:46: repeated-sentence.words: found 0; expected 1 or more',
  ],
  ['a key', '{ "rule": {} }', '1:3: "rule" is no option; did you mean "rules"?'],
  ['a profile', '{ "profile": "strickt" }', '1:14: "strickt" is not known here; did you mean "strict"?'],
  ['a dialect', '{ "dialect": "hsah" }', '1:14: "hsah" is not known here; did you mean "hash"?'],
  ['a role', '{ "roles": { "Seeker": "humam" } }', '1:24: "humam" is not known here; did you mean "human"?'],
  [
    'a rule in an override',
    '{ "overrides": [{ "files": ["a"], "rules": { "no-turn": "off" } }] }',
    '1:46: "no-turn" is no rule; did you mean "no-turns"?',
  ],
  [
    'an option in an override',
    '{ "overrides": [{ "files": ["a"], "rules": { "repeated-sentence": { "word": 3 } } }] }',
    '1:69: repeated-sentence: "word" is no option; did you mean "words"?',
  ],
  [
    'an option of a comparison in an override',
    '{ "overrides": [{ "files": ["a"], "rules": { "exact-duplicate-conversation": { "x": 1 } } }] }',
    '1:46: exact-duplicate-conversation compares all files, so that its options hold for all; expected them outside of overrides',
  ],
  [
    'an override without files',
    '{ "overrides": [{ "rules": {} }] }',
    '1:17: "files" is missing; expected a list',
  ],
  ['the kind of a value', '{ "ignores": "a" }', '1:14: found "a"; expected a list'],
  ['JSON', '{ "rules": { }', '1:15: this is no JSON: close brace expected'],
])('%s that is not as expected is named with its place', async (_what, content, message) => {
  await expect(configured(content)).rejects.toThrow(
    new RegExp(`hearken\\.config\\.json:${escape(message)}$`),
  );
});

test('everything that is wrong is told, not the first only', async () => {
  const fault = configured('{ "rules": { "a-rule": "off", "b-rule": "off" }, "profile": 3 }');
  await expect(fault).rejects.toThrow(/^[^\n]+3[^\n]+\n[^\n]+a-rule[^\n]+\n[^\n]+b-rule[^\n]+$/);
});

test('a name on the command line that is neither rule nor category is refused', async () => {
  await expect(configure({ config: false, select: ['privcy'] }, {})).rejects.toThrow(
    '--select privcy: there is no such rule or category; did you mean "privacy"?',
  );
});

test('what init writes is a configuration that changes nothing', async () => {
  const content = startingConfig('https://example.org/schema.json');
  expect(await severities(await configured(content))).toEqual(
    await severities(await configure({ config: false }, {})),
  );
});

test('the published schema accepts what init writes, and refuses what is not known', () => {
  const schema = JSON.parse(readFileSync('schemas/config.v1.schema.json', 'utf8')) as object;
  const isValid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
  expect(isValid(readJsonc(startingConfig('x'), 'x').value)).toBe(true);
  expect(isValid({ rules: { 'repeated-sentence': { severity: 'info', words: 8 }, 'no-turns': 'off' } })).toBe(
    true,
  );
  expect(isValid({ rules: { 'repeated-sentence': { word: 8 } } })).toBe(false);
  expect(isValid({ rules: { 'no-such-rule': 'off' } })).toBe(false);
});

test('the configuration says how to read, and the call goes before it', async () => {
  const content = '{ "dialect": "hash", "roles": { "Seeker": "human" } }';
  expect((await configured(content)).read).toMatchObject({ dialect: 'hash', roles: { Seeker: 'human' } });
  const config = join(folder({ 'hearken.config.json': content }), 'hearken.config.json');
  const { read } = await configure({ config }, { dialect: 'bare', roles: { Helper: 'assistant' } });
  expect(read).toMatchObject({ dialect: 'bare', roles: { Seeker: 'human', Helper: 'assistant' } });
});

test('files that are ignored are not looked at', async () => {
  const home = folder({ 'hearken.config.json': '{ "ignores": ["drafts/", "*.log"] }' });
  const { isIgnored } = await configure({ config: join(home, 'hearken.config.json') }, {});
  expect(
    ['a.txt', 'drafts/a.txt', 'x/a.log', 'x/drafts/a.txt'].map((path) => isIgnored(join(home, path))),
  ).toEqual([false, true, true, false]);
});

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

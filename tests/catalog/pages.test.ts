import { expect, test } from 'vitest';

import { commandsPage, dialectsPage, exportersPage, readersPage } from '../../src/catalog/pages.ts';
import { fenced } from '../../src/catalog/markdown.ts';
import { sample } from '../../src/catalog/sample.ts';
import { toRecord } from '../../src/export/to-record.ts';
import type { Exporter } from '../../src/export/exporter.ts';
import { parse } from '../../src/parse.ts';
import type { Dialect } from '../../src/read/dialect.ts';
import type { Reader } from '../../src/read/reader.ts';
import { record } from '../../src/records/record.ts';

const said = { summary: 'A summary.', why: 'A reason.' };

test('a dialect is shown with its examples and the turns that are read from them', () => {
  const dialect: Dialect = {
    ...said,
    id: 'plus',
    examples: [{ text: '+ Anna +\nHi.', labels: ['Anna'] }],
    rank: 1,
    mixing: 'strict',
    find: () => [],
  };
  expect(dialectsPage([dialect])).toContain(
    '\n\n## plus\n\nA summary.\n\nA reason.\n\n```text\n+ Anna +\nHi.\n```\n\nTurns: `Anna`.\n',
  );
});

test('a reader is shown with the names of its files', () => {
  const reader: Reader = {
    ...said,
    id: 'tape',
    extensions: ['.tap', '.tape'],
    rank: 1,
    recognises: () => false,
    open: () => () => [],
  };
  expect(readersPage([reader])).toContain(
    '\n\n## tape\n\nA summary.\n\nA reason.\n\nFiles: `.tap`, `.tape`.\n',
  );
  expect(readersPage([{ ...reader, extensions: [] }])).toContain('Known by its first bytes.\n');
});

test('an exporter is shown by what it really makes of the sample', () => {
  const loud: Exporter = {
    ...said,
    id: 'loud',
    extension: '.loud',
    keepsStructure: false,
    head: 'LOUD\n',
    write: ({ turns }) => ({
      text: turns.map(({ text }) => `${text.toUpperCase()}\n`).join(''),
      drops: [],
      added: 0,
      carried: 0,
    }),
  };
  expect(exportersPage([loud])).toContain(
    '## loud\n\nA summary.\n\nA reason.\n\nFiles: `.loud`.\n\n```text\nLOUD\nI COULD NOT SLEEP AGAIN.\n*NODS* WHAT KEPT YOU AWAKE?\n```\n',
  );
});

test('each command has its help under its name', () => {
  const page = commandsPage(
    new Map([
      ['', 'hearken <command>'],
      ['convert', 'hearken convert <paths…>'],
    ]),
  );
  expect(page).toContain(
    '## hearken\n\n```text\nhearken <command>\n```\n\n## hearken convert\n\n```text\nhearken convert <paths…>\n```\n',
  );
});

test('fences are longer than those in the text', () => {
  expect(fenced('```\ncode\n```\n')).toBe('````text\n```\ncode\n```\n````');
});

test('the sample is the record that is read from its text', () => {
  const { conversations } = parse(sample.text, { path: 'talk.txt' });
  expect(conversations.map(toRecord)).toEqual([sample.record]);
  expect(record.parse(sample.record)).toEqual(sample.record);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import { sarif } from '../../src/reporters/sarif.ts';
import { bare, full, reported } from './sample.ts';

// The schema that OASIS published is of draft 4, whose words it uses mean the same in later drafts but for `id`.
const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/sarif-2.1.0.schema.json'), 'utf8'),
) as Record<string, unknown>;
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false });
const isValid = ajv.compile(schema);

test.each([
  ['nothing', []],
  ['one finding', [full]],
  ['several', [full, bare, full]],
])('a log of %s is valid SARIF 2.1.0', (_name, found) => {
  const log = JSON.parse(reported(sarif, found)) as Log;
  expect(isValid(log), JSON.stringify(isValid.errors)).toBe(true);
  expect(log.runs[0]?.results).toHaveLength(found.length);
});

test('the log says of rules and findings what is known of them', () => {
  const [run] = (JSON.parse(reported(sarif, [full, bare])) as Log).runs;
  expect(run?.tool.driver).toMatchObject({
    name: 'hearken',
    version: '1.2.3',
    rules: [
      {
        id: 'loud-word',
        shortDescription: { text: 'Reports loud words.' },
        help: { text: 'They hurt.\n\nSource: a study.' },
        defaultConfiguration: { level: 'warning', enabled: true },
      },
      { id: 'quiet-line', defaultConfiguration: { enabled: false } },
    ],
  });
  const [first, second] = run?.results ?? [];
  expect(first).toMatchObject({
    ruleId: 'loud-word',
    ruleIndex: 0,
    level: 'warning',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'chats/low%2C%20day.txt' },
          region: {
            startLine: 3,
            startColumn: 12,
            endLine: 3,
            endColumn: 16,
            byteOffset: 30,
            byteLength: 4,
            snippet: { text: 'LOUD' },
          },
        },
      },
    ],
    relatedLocations: [{ message: { text: 'said here first' } }],
    fixes: [
      {
        artifactChanges: [
          {
            replacements: [
              { deletedRegion: { byteOffset: 30, byteLength: 4 }, insertedContent: { text: 'loud' } },
            ],
          },
        ],
      },
    ],
    properties: { turn: 1, role: 'assistant' },
  });
  expect(second).toMatchObject({ level: 'note', properties: { conversation: null } });
  expect(second).not.toHaveProperty('fixes');
  expect(second?.locations?.[0]?.physicalLocation?.region).not.toHaveProperty('snippet');
});

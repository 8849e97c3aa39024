import { commandsPage, dialectsPage, exportersPage, readersPage } from '../src/catalog/pages.ts';
import { jsonSchema } from '../src/catalog/json-schema.ts';
import { helpPages } from '../src/cli/run.ts';
import { ruleFactsCode } from '../src/catalog/rule-facts-code.ts';
import { dialects } from '../src/dialects/index.ts';
import { exporterIds, exporters } from '../src/exporters/index.ts';
import { readers } from '../src/readers/index.ts';
import { ledger } from '../src/records/ledger.ts';
import { record } from '../src/records/record.ts';
import { ruleIds, rules } from '../src/rules/index.ts';
import type { Files } from './write.ts';

/** What is made from the units, the schemas and the command line themselves: pages and JSON Schemas. */
export async function pages(): Promise<Files> {
  const shapes = await Promise.all(exporterIds.map((id) => exporters[id]()));
  const allRules = await Promise.all(ruleIds.map((id) => rules[id]()));
  return new Map([
    ['src/catalog/rule-facts.ts', ruleFactsCode(allRules)],
    ['src/cli/README.md', commandsPage(await helpPages())],
    ['src/dialects/README.md', dialectsPage(dialects)],
    ['src/exporters/README.md', exportersPage(shapes)],
    ['src/readers/README.md', readersPage(readers)],
    ['schemas/ledger.v1.schema.json', jsonSchema('ledger.v1', ledger)],
    ['schemas/record.v1.schema.json', jsonSchema('record.v1', record)],
  ]);
}

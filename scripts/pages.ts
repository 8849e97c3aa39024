import { configSchema, severitySchema } from '../src/catalog/config.ts';
import { rulesPage } from '../src/catalog/rule-page.ts';
import {
  commandsPage,
  displaysPage,
  dialectsPage,
  exportersPage,
  readersPage,
  reportersPage,
  type Shown,
} from '../src/catalog/pages.ts';
import { jsonSchema } from '../src/catalog/json-schema.ts';
import { helpPages } from '../src/cli/help.ts';
import { metricFactsCode } from '../src/catalog/metric-facts-code.ts';
import { metricsPage } from '../src/catalog/metric-page.ts';
import { ruleFactsCode } from '../src/catalog/rule-facts-code.ts';
import { displayIds, displays } from '../src/displays/index.ts';
import { engine } from '../src/measure/engine.ts';
import { reportSchema } from '../src/measure/report-schema.ts';
import { statesSchema } from '../src/measure/states-schema.ts';
import { metricIds, metrics } from '../src/metrics/index.ts';
import { dialects } from '../src/dialects/index.ts';
import { exporterIds, exporters } from '../src/exporters/index.ts';
import { readers } from '../src/readers/index.ts';
import { lintText } from '../src/lint-text.ts';
import { ledger } from '../src/records/ledger.ts';
import { record } from '../src/records/record.ts';
import { reporterIds, reporters } from '../src/reporters/index.ts';
import { ruleIds, rules } from '../src/rules/index.ts';
import type { Rule } from '../src/lint/rule.ts';
import * as z from 'zod/mini';
import type { Files } from './write.ts';

/** What is made from the units, the schemas and the command line themselves: pages and JSON Schemas. */
export async function pages(): Promise<Files> {
  const shapes = await Promise.all(exporterIds.map((id) => exporters[id]()));
  const allRules = await Promise.all(ruleIds.map((id) => rules[id]()));
  const reporterUnits = await Promise.all(reporterIds.map((id) => reporters[id]()));
  const allMetrics = await Promise.all(metricIds.map((id) => metrics[id]()));
  const active = allMetrics.map((metric) => ({ metric, options: metric.options.parse({}) }));
  const displayUnits = await Promise.all(displayIds.map((id) => displays[id]()));
  return new Map([
    ['src/catalog/metric-facts.ts', metricFactsCode(allMetrics)],
    ['src/catalog/rule-facts.ts', ruleFactsCode(allRules)],
    ['src/cli/README.md', commandsPage(await helpPages())],
    ['src/dialects/README.md', dialectsPage(dialects)],
    ['src/displays/README.md', displaysPage(displayUnits)],
    ['src/exporters/README.md', exportersPage(shapes)],
    ['src/metrics/README.md', metricsPage(allMetrics)],
    ['src/readers/README.md', readersPage(readers)],
    ['src/reporters/README.md', reportersPage(reporterUnits, await shown(allRules))],
    ['src/rules/README.md', await rulesPage(allRules)],
    ['schemas/config.v1.schema.json', jsonSchema('config.v1', configShape(allRules), 'input')],
    ['schemas/ledger.v1.schema.json', jsonSchema('ledger.v1', ledger)],
    ['schemas/record.v1.schema.json', jsonSchema('record.v1', record)],
    [
      'schemas/states.v1.schema.json',
      jsonSchema('states.v1', statesSchema(engine(active, { countCues: false }))),
    ],
    ['schemas/stats.v1.schema.json', jsonSchema('stats.v1', reportSchema(allMetrics))],
  ]);
}

/** What the page of reporters shows. */
async function shown(all: readonly Rule[]): Promise<Shown> {
  const text = 'A talk:\n\n### Human: I could not sleep again. \n\n### Assistant: What kept you awake?\n';
  const select = ['preamble-text', 'stray-whitespace'];
  const about = new Map(all.filter(({ id }) => select.includes(id)).map((one) => [one.id, one]));
  return { text, found: await lintText(text, { path: 'talk.txt', select }), about };
}

/** The configuration with the options of every rule, for editors. */
function configShape(all: readonly Rule[]): z.ZodMiniType {
  const severity = { severity: z.optional(severitySchema) };
  const options = new Map(all.map((one) => [one.id, one.options as z.ZodMiniObject]));
  const shape = configSchema((id) => z.extend(options.get(id) ?? z.strictObject({}), severity));
  return shape.check(z.meta({ title: 'hearken.config.json' }));
}

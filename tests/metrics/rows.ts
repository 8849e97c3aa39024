import { engine, type Values } from '../../src/measure/engine.ts';
import type { Metric } from '../../src/measure/metric.ts';
import { jsonl } from '../../src/readers/jsonl.ts';
import { feed } from '../feed.ts';

/** What a metric makes of rows of JSON: conversations that carry labels, which a text does not. */
export function measureRows(metric: Metric, rows: readonly object[], stated: object = {}): Values {
  const run = engine([{ metric, options: metric.options.parse(stated) }], { countCues: false });
  const states = run.start();
  const source = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  for (const conversation of feed(jsonl, source).conversations) run.add(states, conversation);
  return run.finish(states)[metric.id] ?? {};
}

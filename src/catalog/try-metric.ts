import { engine, type Values } from '../measure/engine.ts';
import type { Metric, MetricExample } from '../measure/metric.ts';
import { parse } from '../parse.ts';

/**
 * What a metric makes of a text, as its examples are run: with the options that are stated, conversation by conversation.
 * A metric that has to prepare must have done so, and the options are those that it then gave.
 * Throws where two halves, saved, loaded and merged in either order, give other numbers than the whole.
 */
export function tryMetric(
  metric: Metric,
  { text, options = {}, countCues }: Omit<MetricExample, 'values'>,
): Values {
  const stated: unknown = metric.options.parse(options);
  const run = engine([{ metric, options: stated }], { countCues: countCues ?? false });
  const { conversations } = parse(text);
  const part = (from: number, to?: number) => {
    const states = run.start();
    for (const one of conversations.slice(from, to)) run.add(states, one);
    return run.load(JSON.parse(JSON.stringify(run.save(states))));
  };
  const valuesOf = (states: ReturnType<typeof part>): string => JSON.stringify(run.finish(states));
  const half = conversations.length >> 1;
  const whole = valuesOf(part(0));
  for (const merged of [run.merge(part(0, half), part(half)), run.merge(part(half), part(0, half))])
    if (valuesOf(merged) !== whole)
      throw new Error(`${metric.id} gives other numbers in two halves that are merged than in the whole`);
  return (JSON.parse(whole) as Record<string, Values>)[metric.id] ?? {};
}

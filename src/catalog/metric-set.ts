import { offer } from '../diagnostic/nearest.ts';
import { UsageError } from '../diagnostic/usage-error.ts';
import type { ActiveMetric } from '../measure/engine.ts';
import { metricGroups } from '../measure/metric.ts';
import { type MetricId, metricIds, metrics } from '../metrics/index.ts';
import { complaintsOf } from './complaint.ts';
import { metricFacts } from './metric-facts.ts';

/** Which metrics are to run. */
export interface MetricChoice {
  /** The only metrics and groups of metrics to compute; if none are named, the default set. */
  readonly metrics?: readonly string[] | undefined;
  /** Computes everything. */
  readonly all?: boolean | undefined;
  /** Options that are stated, by metric. */
  readonly metricOptions?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
}

/** Loads the metrics that are chosen, group by group, and in a group in the order of their ids. Throws a UsageError for what is not known. */
export async function loadMetrics(choice: MetricChoice): Promise<ActiveMetric[]> {
  const { metrics: named = [], all = false, metricOptions = {} } = choice;
  for (const name of named) known(name, [...metricIds, ...metricGroups], 'metric or group of metrics');
  for (const id of Object.keys(metricOptions)) known(id, metricIds, 'metric');
  const ids = metricGroups.flatMap((group) =>
    metricIds.filter((id) => {
      const facts = metricFacts[id];
      if (facts?.group !== group) return false;
      if (named.length === 0) return all || facts.byDefault;
      return all || named.includes(id) || named.includes(group);
    }),
  );
  for (const id of Object.keys(metricOptions))
    if (!ids.some((one) => one === id))
      throw new UsageError(`options of ${id} were stated, and it is not computed; name it as a metric, too`);
  return Promise.all(ids.map((id) => loadMetric(id, metricOptions[id] ?? {})));
}

/** A metric with its options checked; what it needs to add, it has yet to prepare. Throws a UsageError for what is not known. */
export async function loadMetric(
  id: string,
  stated: Readonly<Record<string, unknown>>,
): Promise<ActiveMetric> {
  known(id, metricIds, 'metric');
  const metric = await metrics[id as MetricId]();
  const result = metric.options.safeParse(stated);
  if (!result.success) {
    const options = Object.keys((metric.options as unknown as { readonly shape: object }).shape);
    const complaints = complaintsOf(result.error.issues, stated, () => options);
    const told = complaints.map(({ path, message }) => `${[id, ...path].join('.')}: ${message}`);
    throw new UsageError(told.join('\n'));
  }
  return { metric, options: result.data };
}

function known(name: string, names: readonly string[], what: string): void {
  if (!names.includes(name)) throw new UsageError(`there is no ${what} "${name}"; ${offer(name, names)}`);
}

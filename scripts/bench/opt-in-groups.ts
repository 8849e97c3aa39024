import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The groups of metrics of a built hearken of which some are computed only when stated; `library` is its folder. */
export async function optInGroups(library: string): Promise<string[]> {
  const part = async <T>(path: string): Promise<T> =>
    (await import(pathToFileURL(join(library, path)).href)) as T;
  const { metricGroups } = await part<typeof import('../../src/measure/metric.ts')>('measure/metric.js');
  const { metricFacts } =
    await part<typeof import('../../src/catalog/metric-facts.ts')>('catalog/metric-facts.js');
  const optIn = new Set(
    Object.values(metricFacts).flatMap(({ group, byDefault }) => (byDefault ? [] : [group])),
  );
  return metricGroups.filter((group) => optIn.has(group));
}

import { expect, test } from 'vitest';
import { metricSection } from '../../src/catalog/metric-page.ts';
import { metrics } from '../../src/metrics/index.ts';

test('what statistics consist of is told, also of those that may be not computed', async () => {
  const section = metricSection(await metrics['distinct-n']());
  expect(section).toContain('- `pairs.distinct`: How many different pairs.\n');
  expect(section).toContain('the definition of Li et al.\n');
  expect(section).not.toContain('notComputed');
});

/** hearken for authors of rules and metrics: how one is written, and what it makes of an example. */
export { type Outcome, tryRule } from './catalog/try-rule.ts';
export { tryMetric } from './catalog/try-metric.ts';
export { option } from './lint/option.ts';
export { rule, type Rule } from './lint/rule.ts';
export { metric, type Metric } from './measure/metric.ts';

/** How much a finding matters. `off`: the rule does not run. */
export type Severity = 'error' | 'warning' | 'info' | 'off';

/** The severities that a finding can have, the gravest first. */
export const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** A severity that a finding can have. */
export type FindingSeverity = (typeof severities)[number];

/**
 * The severity of a finding whose rule tells a light case from a grave one: as many steps from the severity that is
 * configured as the finding's own is from its rule's (one that is off counts as a hint).
 */
export function shifted(
  configured: FindingSeverity,
  rule: Severity,
  finding: FindingSeverity,
): FindingSeverity {
  const at = (one: Severity): number => severities.indexOf(one === 'off' ? 'info' : one);
  const place = at(configured) + at(finding) - at(rule);
  return severities[Math.max(0, Math.min(place, severities.length - 1))] as FindingSeverity;
}

/** How much a finding matters. `off`: the rule does not run. */
export type Severity = 'error' | 'warning' | 'info' | 'off';

/** The severities that a finding can have, the gravest first. */
export const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** hearken for authors of rules: how a rule is written, and what it makes of an example. */
export { type Outcome, tryRule } from './catalog/try-rule.ts';
export { option } from './lint/option.ts';
export { rule, type Rule } from './lint/rule.ts';

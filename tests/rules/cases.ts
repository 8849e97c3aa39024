import { expect, test } from 'vitest';
import type { Rule } from '../../src/lint/rule.ts';
import { tryRule } from '../../src/testing.ts';

/** What one side says, what is found in it, and options that are stated. */
type Case = readonly [said: string, finds: readonly string[], options?: Readonly<Record<string, unknown>>];

/** Cases beside a rule's examples: a turn of the assistant each, behind one of the human. */
export function assistantCases(rule: Rule, cases: readonly Case[]): void {
  run('assistant', rule, cases, (said) => `### Human: Well.\n\n### Assistant: ${said}\n`);
}

/** The same for turns of the human, before one of the assistant. */
export function humanCases(rule: Rule, cases: readonly Case[]): void {
  run('human', rule, cases, (said) => `### Human: ${said}\n\n### Assistant: Well.\n`);
}

function run(role: string, rule: Rule, cases: readonly Case[], textOf: (said: string) => string): void {
  for (const [said, finds, options = {}] of cases)
    test(`the ${role} says ${JSON.stringify(said)}: ${JSON.stringify(finds)}`, async () => {
      expect((await tryRule(rule, { text: textOf(said), options })).finds).toEqual(finds);
    });
}

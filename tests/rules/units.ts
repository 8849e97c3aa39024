import { expect, test } from 'vitest';
import type { Rule } from '../../src/lint/rule.ts';
import { tryRule } from '../../src/testing.ts';

/** Runs a rule's examples: exactly the places that they name are found, and the fixes give the text that they show. */
export function runExamples(rule: Rule): void {
  test.each(rule.examples.map((example) => [example.kind, example.text, example] as const))(
    '%s: %j',
    async (kind, _text, example) => {
      const { finds, fixed, trouble } = await tryRule(rule, example);
      expect(finds).toEqual(example.finds ?? []);
      expect(fixed).toEqual(example.fixed);
      expect(trouble).toBeUndefined();
      expect(finds.length > 0).toBe(kind === 'bad');
    },
  );

  test('has examples of all kinds, and fixes as it says', async () => {
    expect(new Set(rule.examples.map(({ kind }) => kind))).toEqual(new Set(['bad', 'good', 'miss']));
    const fixed = rule.examples.filter((example) => example.fixed !== undefined);
    expect(fixed.length > 0).toBe(rule.fixes !== 'never');
  });
}

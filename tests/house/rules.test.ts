import * as z from 'zod/mini';
import { describe, expect, test } from 'vitest';
import { readerRules } from '../../src/lint/reader-rules.ts';
import { ruleIds, rules } from '../../src/rules/index.ts';

interface Property {
  readonly description?: string;
  readonly default?: unknown;
}

const all = await Promise.all(ruleIds.map((id) => rules[id]()));

describe.each(all.map((rule) => [rule.id, rule] as const))('the rule %s', (id, rule) => {
  const { properties = {} } = z.toJSONSchema(rule.options, { io: 'input' }) as {
    readonly properties?: Readonly<Record<string, Property>>;
  };

  test('shows what it reports, what is fine, and what only looks alike', () => {
    expect(new Set(rule.examples.map(({ kind }) => kind))).toEqual(new Set(['bad', 'good', 'miss']));
  });

  test('has options that are described, have defaults, and are all there are', () => {
    expect(rule.options.safeParse({}).success).toBe(true);
    expect(rule.options.safeParse({ 'no-such-option': 1 }).success).toBe(false);
    expect(Object.keys(properties)).not.toContain('severity');
    for (const [name, { description, default: unstated }] of Object.entries(properties)) {
      expect(description, name).toMatch(/^[A-Z][^\n]*[^.\s]$/);
      expect(unstated, name).toBeDefined();
    }
  });

  test('says "Reports …", and has an id that readers do not use', () => {
    expect(rule.summary).toMatch(/^Reports /);
    expect(Object.keys(readerRules)).not.toContain(id);
  });

  test('compares conversations if it is about the corpus, and only then', () => {
    expect(rule.category === 'corpus').toBe(rule.trigger.kind === 'corpus');
  });

  test('never fixes what nobody should read, nor what is about safety', () => {
    if (rule.sensitive || rule.category === 'safety') expect(rule.fixes).toBe('never');
  });

  test('states how often its word lists are right; where that is seldom, it is no more than a hint', () => {
    if (rule.trigger.kind !== 'phrases') return;
    expect(rule.precision).toBeDefined();
    // In matters of privacy and safety a miss costs more than a false alarm.
    if (rule.category === 'privacy' || rule.category === 'safety') return;
    if ((rule.precision?.value ?? 0) < 0.8) expect(['info', 'off']).toContain(rule.severity);
  });
});

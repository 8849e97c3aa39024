import { expect, test } from 'vitest';
import type { Dialect } from '../../src/read/dialect.ts';
import { parse } from '../../src/parse.ts';

/** Runs a dialect's examples: detected unaided, read to the labels they name, nothing lost. */
export function runExamples(dialect: Dialect): void {
  test.each(dialect.examples.map(({ text, labels }) => [text, labels] as const))('%j', (text, labels) => {
    const { dialect: found, conversations } = parse(text);
    expect(found).toBe(dialect.id);
    expect(conversations.flatMap(({ turns }) => turns.map(({ label }) => label))).toEqual(labels);
  });
}

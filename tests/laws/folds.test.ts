import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CorpusFinding, Fold } from '../../src/lint/fold.ts';
import type { Rule, RuleOf } from '../../src/lint/rule.ts';
import { parse } from '../../src/parse.ts';
import { rules } from '../../src/rules/index.ts';
import type { Conversation } from '../../src/transcript/conversation.ts';

const loaded = await Promise.all(Object.values(rules).map((load) => load()));
const corpusRules = loaded.filter((rule): rule is RuleOf<'corpus'> => rule.trigger.kind === 'corpus');

const said = [
  'I could not sleep.',
  'My sister will not speak to me.',
  'It rains all day long, and I wait.',
  '...',
];
const replies = [
  'You can get through this, I am sure.',
  'What happened?',
  'Take it one day at a time, always.',
];
const talk = fc
  .array(fc.tuple(fc.constantFrom(...said), fc.constantFrom(...replies)), { maxLength: 6 })
  .map((turns) => turns.map(([one, other]) => `### Human: ${one}\n\n### Assistant: ${other}\n\n`).join(''));

/** A small corpus in which copies, near copies and templates abound, and what a rule takes for bad stands in it. */
function corpusFor({ examples }: Rule): fc.Arbitrary<Conversation[]> {
  const text = fc.oneof(talk, fc.constantFrom(...examples.map((example) => example.text)));
  return fc
    .array(fc.tuple(fc.constantFrom('train.txt', 'test.txt', 'talk.txt'), text), { maxLength: 24 })
    .map((files) => files.flatMap(([path, one]) => parse(one, { path }).conversations));
}

function folded(fold: Fold, conversations: readonly Conversation[]): unknown {
  return conversations.reduce((state, one, ordinal) => fold.add(state, one, ordinal), fold.start());
}

function findings(fold: Fold, state: unknown): CorpusFinding[] {
  return [...fold.judge(state)];
}

describe.each(corpusRules)('$id', (rule) => {
  const fold = rule.create(rule.options.parse({}));

  test('finds the same however the corpus is cut into shards, and in whatever order they are joined', () => {
    let some = 0;
    fc.assert(
      fc.property(corpusFor(rule), fc.nat(), fc.nat(), (conversations, one, other) => {
        const size = conversations.length;
        const [first = 0, second = 0] = [one % (size + 1), other % (size + 1)].sort((a, b) => a - b);
        const shards = (): unknown[] =>
          [
            [0, first],
            [first, second],
            [second, size],
          ].map(([from, to]) => folded(fold, conversations.slice(from, to)));
        const whole = findings(fold, folded(fold, conversations));
        some += whole.length;
        const [a, b, c] = shards();
        expect(findings(fold, fold.merge(fold.merge(a, b, first), c, second))).toEqual(whole);
        const [d, e, f] = shards();
        expect(findings(fold, fold.merge(d, fold.merge(e, f, second - first), first))).toEqual(whole);
      }),
    );
    // The law would hold of a rule that finds nothing.
    expect(some).toBeGreaterThan(0);
  });

  test('keeps no texts', () => {
    const text = `### Human: It rained on the day of the exam.\n\n### Assistant: ${'The rain went on and on. '.repeat(9)}\n`;
    const state = folded(fold, parse(text, { path: 'train.txt' }).conversations);
    expect(JSON.stringify(state)).not.toMatch(/rain|exam/);
  });

  test('hands its state from one thread to another', () => {
    const { conversations } = parse('### Human: Hi.\n\n### Assistant: Hello, and welcome to this talk.\n');
    const state = folded(fold, conversations);
    expect(structuredClone(state)).toEqual(state);
  });
});

/** hearken for authors of units: what their examples come to. */
import { engine } from './lint/engine.ts';
import { splicesOf } from './lint/edits.ts';
import type { Example, Rule, RuleOf } from './lint/rule.ts';
import { compatible } from './lint/settle.ts';
import { spliced } from './lint/splice.ts';
import { parse } from './parse.ts';
import { encode } from './source/bytes.ts';
import { spanOf } from './source/segment.ts';

/** What a rule made of an example. */
export interface Outcome {
  /** The exact text of each place that was found, in order. */
  readonly finds: readonly string[];
  readonly messages: readonly string[];
  /** The text after all fixes; undefined if there are none. */
  readonly fixed: string | undefined;
}

const decoder = new TextDecoder();

/** Runs a rule on a text, as its examples are run. Throws where the options do not fit the rule's schema. */
export function tryRule(rule: Rule, { text, options = {} }: Pick<Example, 'text' | 'options'>): Outcome {
  const stated: unknown = rule.options.parse(options);
  const first = round(rule, text, stated);
  let fixed: string | undefined;
  for (let next = first.fixed; next !== undefined; next = round(rule, next, stated).fixed) fixed = next;
  return { finds: first.finds, messages: first.messages, fixed };
}

function round(rule: Rule, text: string, options: unknown): Outcome {
  const bytes = encode(text);
  const { conversations } = parse(bytes);
  if (rule.trigger.kind === 'corpus') {
    const fold = (rule as RuleOf<'corpus'>).create(options);
    const state = conversations.reduce((all, one, ordinal) => fold.add(all, one, ordinal), fold.start());
    const found = [...fold.judge(state)];
    const finds = found.map(({ at: { ordinal, start, end } }) => {
      const { source } = conversations[ordinal] as (typeof conversations)[number];
      return decoder.decode(bytes.subarray(start ?? source.start, end ?? source.end));
    });
    return { finds, messages: found.map(({ message }) => message), fixed: undefined };
  }
  const check = engine([{ rule, severity: 'info', options }]);
  const found = conversations.flatMap((one) => [...check(one)].map(({ finding }) => finding));
  const splices = found.flatMap(({ fix }) => {
    const one = fix && splicesOf(fix.edits);
    return one ? [one] : [];
  });
  const fixed = decoder.decode(spliced(bytes, compatible(splices)));
  return {
    finds: found.map(({ at }) => {
      const { start, end } = spanOf(at);
      return decoder.decode(bytes.subarray(start, end));
    }),
    messages: found.map(({ message }) => message),
    fixed: splices.length > 0 && fixed !== text ? fixed : undefined,
  };
}

/** hearken for authors of rules: what a rule makes of an example. */
import { splicesOf } from './lint/edits.ts';
import { engine } from './lint/engine.ts';
import type { Example, Rule, RuleOf } from './lint/rule.ts';
import { settle } from './lint/settle.ts';
import { spliced } from './lint/splice.ts';
import { parse } from './parse.ts';
import { decode, encode } from './source/bytes.ts';
import { spanOf } from './source/segment.ts';
import type { Span } from './source/span.ts';
import type { Conversation } from './transcript/conversation.ts';

export { rule, type Rule } from './lint/rule.ts';
export { option } from './lint/option.ts';

/** What a rule made of a text. */
export interface Outcome {
  /** The exact text of each place that was found, in order. */
  readonly finds: readonly string[];
  readonly messages: readonly string[];
  /** The text after all fixes; undefined if there are none. */
  readonly fixed: string | undefined;
}

/** Runs a rule on a text, as its examples are run. Throws where the options do not fit the rule's schema. */
export async function tryRule(
  rule: Rule,
  { text, options = {} }: Pick<Example, 'text' | 'options'>,
): Promise<Outcome> {
  const stated: unknown = rule.options.parse(options);
  const bytes = encode(text);
  const found = lookInto(rule, stated, bytes);
  const { splices, unsettled } = await settle((changes) =>
    Promise.resolve(
      lookInto(rule, stated, spliced(bytes, changes)).flatMap(({ offers }) => {
        return offers ? [{ rule: rule.id, splices: offers }] : [];
      }),
    ),
  );
  if (unsettled.length > 0) throw new Error(`the fixes of ${rule.id} do not come to an end`);
  const fixed = spliced(bytes, splices);
  return {
    finds: found.map(({ span }) => decode(bytes, span.start, span.end)),
    messages: found.map(({ message }) => message),
    fixed: splices.length > 0 ? decode(fixed, 0, fixed.length) : undefined,
  };
}

interface Found {
  readonly span: Span;
  readonly message: string;
  readonly offers?: ReturnType<typeof splicesOf>;
}

function lookInto(rule: Rule, options: unknown, bytes: Uint8Array): Found[] {
  const { conversations } = parse(bytes);
  if (rule.trigger.kind === 'corpus') return judged(rule as RuleOf<'corpus'>, options, conversations);
  const check = engine([{ rule, severity: 'info', options }]);
  return conversations.flatMap((one) =>
    [...check(one)].map(({ finding: { at, message, fix } }) => ({
      span: spanOf(at),
      message,
      offers: fix && splicesOf(fix.edits),
    })),
  );
}

function judged(rule: RuleOf<'corpus'>, options: unknown, conversations: readonly Conversation[]): Found[] {
  const fold = rule.create(options);
  const state = conversations.reduce((all, one, ordinal) => fold.add(all, one, ordinal), fold.start());
  return [...fold.judge(state)].map(({ at, message }) => {
    const { source } = conversations[at.ordinal] as Conversation;
    return { span: { start: at.start ?? source.start, end: at.end ?? source.end }, message };
  });
}

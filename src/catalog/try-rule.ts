import { splicesOf } from '../lint/edits.ts';
import { engine, raisedIn } from '../lint/engine.ts';
import type { Example, Rule, RuleOf } from '../lint/rule.ts';
import { settle, speakersOf } from '../lint/settle.ts';
import { spliced } from '../lint/splice.ts';
import { parse } from '../parse.ts';
import { decode, encode } from '../source/bytes.ts';
import { spanOf } from '../source/segment.ts';
import type { Span } from '../source/span.ts';
import type { Conversation } from '../transcript/conversation.ts';

/** What a rule made of a text. */
export interface Outcome {
  /** The exact text of each place that was found, and where it stands in the text's UTF-8 bytes, in order. */
  readonly finds: readonly string[];
  readonly spans: readonly Span[];
  readonly messages: readonly string[];
  /** The text after all fixes; undefined if there are none. */
  readonly fixed: string | undefined;
  /** Why the fixes cannot be carried out, if they cannot. */
  readonly trouble: string | undefined;
}

/** Runs a rule on a text, as its examples are run. Throws where the options do not fit the rule's schema. */
export async function tryRule(
  rule: Rule,
  { text, options = {} }: Pick<Example, 'text' | 'options'>,
): Promise<Outcome> {
  const stated: unknown = rule.options.parse(options);
  const bytes = encode(text);
  const { found } = await lookInto(rule, stated, bytes);
  const { splices, trouble } = await settle(
    async (changes) => {
      const now = await lookInto(rule, stated, spliced(bytes, changes));
      const offers = now.found.flatMap((one) => (one.offers ? [{ rule: rule.id, splices: one.offers }] : []));
      return { offers, speakers: now.speakers };
    },
    { safe: rule.fixes === 'safely' },
  );
  const fixed = spliced(bytes, splices);
  return {
    finds: found.map(({ span }) => decode(bytes, span.start, span.end)),
    spans: found.map(({ span }) => span),
    messages: found.map(({ message }) => message),
    fixed: splices.length > 0 ? decode(fixed, 0, fixed.length) : undefined,
    trouble,
  };
}

interface Found {
  readonly span: Span;
  readonly message: string;
  readonly offers?: ReturnType<typeof splicesOf>;
}

async function lookInto(
  rule: Rule,
  options: unknown,
  bytes: Uint8Array,
): Promise<{ readonly found: readonly Found[]; readonly speakers: string }> {
  const { conversations } = parse(bytes);
  const speakers = conversations.reduce((before, one) => speakersOf(one, before), '');
  if (rule.trigger.kind === 'corpus')
    return { found: judged(rule as RuleOf<'corpus'>, options, conversations), speakers };
  const check = engine([{ rule, severity: 'info', options }]);
  for (const one of conversations) await check.prepare(one);
  const found = conversations.flatMap((one) =>
    raisedIn(one, check).map(({ finding: { at, message, fix } }) => ({
      span: spanOf(at),
      message,
      offers: fix && splicesOf(fix.edits),
    })),
  );
  return { found, speakers };
}

/** A comparison in one go must find what one in two halves finds, which are merged. */
function judged(rule: RuleOf<'corpus'>, options: unknown, conversations: readonly Conversation[]): Found[] {
  const fold = rule.create(options);
  const half = conversations.length >> 1;
  const part = (ones: readonly Conversation[]): unknown =>
    ones.reduce((all, one, ordinal) => fold.add(all, one, ordinal), fold.start());
  const whole = [...fold.judge(part(conversations))];
  const merged = fold.merge(part(conversations.slice(0, half)), part(conversations.slice(half)), half);
  if (JSON.stringify([...fold.judge(merged)]) !== JSON.stringify(whole))
    throw new Error(`${rule.id} finds something else in two halves that are merged than in the whole`);
  return whole.map(({ at, message }) => {
    const { source } = conversations[at.ordinal] as Conversation;
    return { span: { start: at.start ?? source.start, end: at.end ?? source.end }, message };
  });
}

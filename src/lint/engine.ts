import type { Finding } from '../diagnostic/finding.ts';
import type { Severity } from '../diagnostic/severity.ts';
import type { Slice } from '../source/segment.ts';
import type { Conversation, Turn } from '../transcript/conversation.ts';
import type { Role } from '../transcript/role.ts';
import { byteTriggers } from './byte-triggers.ts';
import { phraseTriggers } from './phrase-triggers.ts';
import type { Check, Hit, Part, Rule, RuleOf } from './rule.ts';

/** A rule that is to run, with its options as its schema gives them. */
export interface Active {
  readonly rule: Rule;
  readonly severity: Exclude<Severity, 'off'>;
  readonly options: unknown;
}

/** What a rule found, and which rule. */
export interface Raised {
  readonly active: Active;
  readonly finding: Finding;
}

/**
 * Prepares the rules that look at one conversation at a time. The function it gives runs them: one pass over the bytes
 * of the transcript for all triggers, then each rule where its own fired, in the order of the rules.
 */
export function engine(active: readonly Active[]): (conversation: Conversation) => Generator<Raised> {
  const runs = active.flatMap(runOf);
  const masks = byteTriggers(runs.map(({ trigger }) => ('any' in trigger ? trigger : { any: '' })));
  const spoken = runs.flatMap(({ trigger }, index) =>
    trigger.kind === 'phrases' ? [{ trigger, index }] : [],
  );
  const phrases = phraseTriggers(spoken.map(({ trigger }) => trigger));
  return function* (conversation) {
    const parts = partsOf(conversation).map((part) => ({ part, mask: maskOf(part.at, masks.bits) }));
    const hits: Hit[][] = runs.map(() => []);
    for (const turn of conversation.turns)
      for (const [order, found] of phrases(turn).entries())
        if (found) hits[spoken[order]?.index as number]?.push(...found);
    for (const [index, { active: one, trigger, check }] of runs.entries()) {
      const fired = (): readonly Part[] =>
        parts.filter(({ mask }) => masks.fires(index, mask)).map(({ part }) => part);
      const found = foundBy(trigger, conversation.turns, hits[index] ?? [], fired);
      if (found.length > 0 || alwaysRuns(trigger))
        for (const finding of check(conversation, found as never)) yield { active: one, finding };
    }
  };
}

type Trigger = Exclude<Rule['trigger'], { readonly kind: 'corpus' }>;

/** A rule that is ready to run. */
interface Run {
  readonly active: Active;
  readonly trigger: Trigger;
  readonly check: (conversation: Conversation, found: never) => Iterable<Finding>;
}

function runOf(active: Active): Run[] {
  const { rule, options } = active;
  const { trigger } = rule;
  if (trigger.kind === 'corpus') return [];
  return [{ active, trigger, check: (rule as RuleOf<'structure'>).create(options) as Check<never> }];
}

function alwaysRuns(trigger: Trigger): boolean {
  return trigger.kind === 'structure' || trigger.kind === 'words' || trigger.always === true;
}

/** What a trigger hands over. */
function foundBy(
  trigger: Trigger,
  turns: readonly Turn[],
  hits: readonly Hit[],
  fired: () => readonly Part[],
): readonly unknown[] {
  switch (trigger.kind) {
    case 'structure':
      return turns;
    case 'words':
      return turns.filter((turn) => speaks(turn, trigger.roles));
    case 'raw':
      return fired();
    case 'bytes':
      return fired().flatMap(({ kind, turn }) =>
        kind === 'text' && turn && speaks(turn, trigger.roles) ? [turn] : [],
      );
    case 'phrases':
      return hits;
  }
}

function speaks({ role }: Turn, roles: readonly Role[] | undefined): boolean {
  return roles === undefined || (role !== undefined && roles.includes(role));
}

function partsOf({ preamble, turns, epilogue }: Conversation): Part[] {
  return [
    { kind: 'preamble', at: preamble, turn: undefined },
    ...turns.flatMap((turn): Part[] => [
      { kind: 'marker', at: turn.marker, turn },
      { kind: 'text', at: turn.body, turn },
    ]),
    { kind: 'epilogue', at: epilogue, turn: undefined },
  ];
}

function maskOf({ segment: { bytes }, from, to }: Slice, bits: Uint32Array): number {
  let mask = 0;
  for (let at = from; at < to; at++) mask |= bits[bytes[at] as number] as number;
  return mask;
}

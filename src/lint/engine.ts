import type { Finding } from '../diagnostic/finding.ts';
import type { Severity } from '../diagnostic/severity.ts';
import type { Stretch } from '../language/phrase-endings.ts';
import type { Conversation } from '../transcript/conversation.ts';
import { masksOf } from './byte-masks.ts';
import { byteTriggers, fires, type Need } from './byte-triggers.ts';
import { phraseTriggers } from './phrase-triggers.ts';
import type { Check, Hit, Part, Rule, RuleOf } from './rule.ts';
import { speaks } from './speaks.ts';

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

/** Runs rules on a conversation, and tells what they find, one after the other. */
export interface Engine {
  (conversation: Conversation, tell: (raised: Raised) => void): void;
  /** The conversations that come next stand in this window, which stays as it is until the next call. */
  enter(window: Stretch): void;
  /** What has to be waited for before, if anything. */
  prepare(conversation: Conversation): Promise<unknown> | undefined;
}

/**
 * Prepares the rules that look at one conversation at a time. The function it gives runs them: one pass over the bytes
 * of the transcript for all triggers, then each rule where its own fired, in the order of the rules.
 */
export function engine(active: readonly Active[]): Engine {
  const ready = active.flatMap(prepared);
  const bytes = byteTriggers(ready.map(({ trigger }) => ('any' in trigger ? trigger : { any: '' })));
  const phrases = phraseTriggers(
    ready.map(({ trigger }) => (trigger.kind === 'phrases' ? trigger : { kind: 'phrases', lists: {} })),
  );
  const runs = ready.map((one, index): Run => ({ ...one, need: bytes.needs[index] as Need }));
  const preparing = runs.flatMap(({ check: { prepare } }) => prepare ?? []);
  const prepare = (conversation: Conversation): Promise<unknown> | undefined => {
    const awaited = preparing.flatMap((one) => one(conversation) ?? []);
    return awaited.length > 0 ? Promise.all(awaited) : undefined;
  };
  const check = (conversation: Conversation, tell: (raised: Raised) => void): void => {
    const masks = masksOf(conversation, bytes.bits);
    // What fires in no part is told from all of them at once.
    let all = 0;
    for (const mask of masks) all |= mask;
    const hits = phrases.find(conversation.turns);
    for (let index = 0; index < runs.length; index++) {
      const run = runs[index] as Run;
      const isSilent = run.asks === 'bytes' ? !fires(run.need, all) : run.asks === 'phrases' && !hits[index];
      if (isSilent && !run.always) continue;
      const found = isSilent ? none : foundBy(run, conversation, hits[index] ?? none, masks);
      if (found.length > 0 || run.always)
        for (const finding of run.check(conversation, found as never)) tell({ active: run.active, finding });
    }
  };
  return Object.assign(check, { prepare, enter: phrases.enter });
}

/** All that rules find in a conversation. */
export function raisedIn(conversation: Conversation, check: Engine): Raised[] {
  const found: Raised[] = [];
  check(conversation, (one) => found.push(one));
  return found;
}

const none: readonly never[] = [];

type Trigger = Exclude<Rule['trigger'], { readonly kind: 'corpus' }>;

/** A rule that is ready to run. */
interface Run {
  readonly active: Active;
  readonly trigger: Trigger;
  /** What has to be found for it to fire. */
  readonly asks: 'bytes' | 'phrases' | undefined;
  /** What it asks of the bytes, if anything. */
  readonly need: Need;
  readonly check: Check<never>;
  /** Whether it runs where nothing fired, too. */
  readonly always: boolean;
}

function prepared(active: Active): Omit<Run, 'need'>[] {
  const { rule, options } = active;
  const { trigger } = rule;
  if (trigger.kind === 'corpus') return [];
  const check = (rule as RuleOf<'structure'>).create(options) as Check<never>;
  const always = trigger.kind === 'structure' || trigger.kind === 'words' || trigger.always === true;
  const asks = 'any' in trigger ? 'bytes' : trigger.kind === 'phrases' ? 'phrases' : undefined;
  return [{ active, trigger, asks, check, always }];
}

/** What a trigger hands over; `masks` are those of all parts. */
function foundBy(
  { trigger, need }: Run,
  conversation: Conversation,
  hits: readonly Hit[],
  masks: readonly number[],
): readonly unknown[] {
  const { turns } = conversation;
  switch (trigger.kind) {
    case 'structure':
      return turns;
    case 'words':
      return trigger.roles ? turns.filter((turn) => speaks(turn, trigger.roles)) : turns;
    case 'raw':
      return partsOf(conversation, (part) => fires(need, masks[part] as number));
    case 'bytes':
      return turns.filter(
        (turn, index) => fires(need, masks[2 * index + 2] as number) && speaks(turn, trigger.roles),
      );
    case 'phrases':
      return hits;
  }
}

/** The parts, in the order of their masks, for which something fires. */
function partsOf({ preamble, turns, epilogue }: Conversation, isHit: (part: number) => boolean): Part[] {
  const parts: Part[] = [];
  if (isHit(0)) parts.push({ kind: 'preamble', at: preamble, turn: undefined });
  for (const [index, turn] of turns.entries()) {
    if (isHit(2 * index + 1)) parts.push({ kind: 'marker', at: turn.marker, turn });
    if (isHit(2 * index + 2)) parts.push({ kind: 'text', at: turn.body, turn });
  }
  if (isHit(2 * turns.length + 1)) parts.push({ kind: 'epilogue', at: epilogue, turn: undefined });
  return parts;
}

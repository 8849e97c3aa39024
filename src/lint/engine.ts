import type { Finding } from '../diagnostic/finding.ts';
import type { Severity } from '../diagnostic/severity.ts';
import type { Conversation, Turn } from '../transcript/conversation.ts';
import type { Role } from '../transcript/role.ts';
import { masksOf } from './byte-masks.ts';
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

/** Runs rules on a conversation. */
export interface Engine {
  (conversation: Conversation): Generator<Raised>;
  /** What has to be waited for before, if anything. */
  prepare(conversation: Conversation): Promise<unknown> | undefined;
}

/**
 * Prepares the rules that look at one conversation at a time. The function it gives runs them: one pass over the bytes
 * of the transcript for all triggers, then each rule where its own fired, in the order of the rules.
 */
export function engine(active: readonly Active[]): Engine {
  const runs = active.flatMap(runOf);
  const bytes = byteTriggers(runs.map(({ trigger }) => ('any' in trigger ? trigger : { any: '' })));
  const phrases = phraseTriggers(
    runs.map(({ trigger }) => (trigger.kind === 'phrases' ? trigger : { kind: 'phrases', lists: {} })),
  );
  const preparing = runs.flatMap(({ check: { prepare } }) => prepare ?? []);
  const prepare = (conversation: Conversation): Promise<unknown> | undefined => {
    const awaited = preparing.flatMap((one) => one(conversation) ?? []);
    return awaited.length > 0 ? Promise.all(awaited) : undefined;
  };
  const run = function* (conversation: Conversation): Generator<Raised> {
    const masks = masksOf(conversation, bytes.bits);
    // What fires in no part is told from all of them at once.
    let all = 0;
    for (const mask of masks) all |= mask;
    const hits = phrases(conversation.turns);
    for (let index = 0; index < runs.length; index++) {
      const { active: one, trigger, check, always } = runs[index] as Run;
      const isSilent =
        'any' in trigger ? !bytes.fires(index, all) : trigger.kind === 'phrases' && !hits[index];
      if (isSilent && !always) continue;
      const fires = (part: number): boolean => bytes.fires(index, masks[part] as number);
      const found = isSilent ? none : foundBy(trigger, conversation, hits[index] ?? none, fires);
      if (found.length > 0 || always)
        for (const finding of check(conversation, found as never)) yield { active: one, finding };
    }
  };
  return Object.assign(run, { prepare });
}

const none: readonly never[] = [];

type Trigger = Exclude<Rule['trigger'], { readonly kind: 'corpus' }>;

/** A rule that is ready to run. */
interface Run {
  readonly active: Active;
  readonly trigger: Trigger;
  readonly check: Check<never>;
  /** Whether it runs where nothing fired, too. */
  readonly always: boolean;
}

function runOf(active: Active): Run[] {
  const { rule, options } = active;
  const { trigger } = rule;
  if (trigger.kind === 'corpus') return [];
  const check = (rule as RuleOf<'structure'>).create(options) as Check<never>;
  const always = trigger.kind === 'structure' || trigger.kind === 'words' || trigger.always === true;
  return [{ active, trigger, check, always }];
}

/** What a trigger hands over; `fires` tells of a part (see {@link masksOf}) whether the trigger may have fired there. */
function foundBy(
  trigger: Trigger,
  conversation: Conversation,
  hits: readonly Hit[],
  fires: (part: number) => boolean,
): readonly unknown[] {
  const { turns } = conversation;
  switch (trigger.kind) {
    case 'structure':
      return turns;
    case 'words':
      return turns.filter((turn) => speaks(turn, trigger.roles));
    case 'raw':
      return partsOf(conversation, fires);
    case 'bytes':
      return turns.filter((turn, index) => fires(2 * index + 2) && speaks(turn, trigger.roles));
    case 'phrases':
      return hits;
  }
}

function speaks({ role }: Turn, roles: readonly Role[] | undefined): boolean {
  return roles === undefined || (role !== undefined && roles.includes(role));
}

/** The parts, in the order of their masks, for which something fires. */
function partsOf({ preamble, turns, epilogue }: Conversation, fires: (part: number) => boolean): Part[] {
  const parts: Part[] = [];
  if (fires(0)) parts.push({ kind: 'preamble', at: preamble, turn: undefined });
  for (const [index, turn] of turns.entries()) {
    if (fires(2 * index + 1)) parts.push({ kind: 'marker', at: turn.marker, turn });
    if (fires(2 * index + 2)) parts.push({ kind: 'text', at: turn.body, turn });
  }
  if (fires(2 * turns.length + 1)) parts.push({ kind: 'epilogue', at: epilogue, turn: undefined });
  return parts;
}

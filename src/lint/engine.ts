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
  const runs = active.flatMap((one) => runOf(one) ?? []);
  const spelled = runs.flatMap(({ rule: { trigger } }) => ('any' in trigger ? [trigger.any] : []));
  const bytes = byteTriggers(spelled);
  const phrases = phraseTriggers(
    runs.flatMap(({ rule: { trigger } }) => (trigger.kind === 'phrases' ? [trigger.phrases] : [])),
  );
  return function* (conversation) {
    const seen = scan(conversation, bytes.bits, phrases);
    let byteRun = -1;
    let phraseRun = -1;
    for (const { active: one, rule, run } of runs) {
      const { trigger } = rule;
      if ('any' in trigger) byteRun++;
      if (trigger.kind === 'phrases') phraseRun++;
      const fired = firedFor(rule, seen, conversation, (mask) => bytes.fires(byteRun, mask), phraseRun);
      if (fired) for (const finding of run(conversation, fired as never)) yield { active: one, finding };
    }
  };
}

interface Run {
  readonly active: Active;
  readonly rule: Rule;
  readonly run: (conversation: Conversation, found: never) => Iterable<Finding>;
}

function runOf(active: Active): Run | undefined {
  const { rule, options } = active;
  if (rule.trigger.kind === 'corpus') return undefined;
  return { active, rule, run: (rule as RuleOf<'structure'>).create(options) as Check<never> };
}

interface Seen {
  readonly parts: readonly { readonly part: Part; readonly mask: number }[];
  readonly hits: readonly (readonly Hit[])[];
}

function firedFor(
  { trigger }: Rule,
  { parts, hits }: Seen,
  { turns }: Conversation,
  fires: (mask: number) => boolean,
  list: number,
): unknown {
  switch (trigger.kind) {
    case 'structure':
      return turns;
    case 'words':
      return turns.filter((turn) => speaks(turn, trigger.roles));
    case 'raw': {
      const found = parts.filter(({ mask }) => fires(mask)).map(({ part }) => part);
      return found.length > 0 || trigger.always ? found : undefined;
    }
    case 'bytes': {
      const found = parts.flatMap(({ part: { kind, turn }, mask }) =>
        kind === 'text' && turn && fires(mask) && speaks(turn, trigger.roles) ? [turn] : [],
      );
      return found.length > 0 || trigger.always ? found : undefined;
    }
    case 'phrases': {
      const found = (hits[list] ?? []).filter(({ turn }) => speaks(turn, trigger.roles));
      return found.length > 0 || trigger.always ? found : undefined;
    }
    default:
      return undefined;
  }
}

function speaks({ role }: Turn, roles: readonly Role[] | undefined): boolean {
  return roles === undefined || (role !== undefined && roles.includes(role));
}

function scan(
  conversation: Conversation,
  bits: Uint32Array,
  phrases: ReturnType<typeof phraseTriggers>,
): Seen {
  const hits: Hit[][] = [];
  for (const turn of conversation.turns)
    for (const { list, phrase, at } of phrases(turn.body)) (hits[list] ??= []).push({ turn, at, phrase });
  return { parts: partsOf(conversation).map((part) => ({ part, mask: maskOf(part.at, bits) })), hits };
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

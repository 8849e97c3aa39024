import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Conversation } from '../transcript/conversation.ts';

/** What a lint run came to. */
export interface LintSummary {
  readonly sources: number;
  readonly conversations: number;
  readonly turns: number;
  /** Bytes read, unpacked and (where an encoding is stated) as UTF-8. */
  readonly bytes: number;
  readonly findings: { readonly error: number; readonly warning: number; readonly info: number };
  /** How many findings each rule has, by id. */
  readonly rules: Readonly<Record<string, number>>;
  /** How many of the findings could be fixed. */
  readonly fixable: { readonly safe: number; readonly unsafe: number };
  /** What was fixed; all zero where no fixes were asked for. */
  readonly fixed: Fixed;
  /** Files whose fixes were not carried out, and why. */
  readonly unfixed: readonly { readonly path: string; readonly reason: string }[];
}

/** What fixes came to: `before - removed + added = after`, in bytes of the files that changed. */
export interface Fixed {
  readonly files: number;
  readonly fixes: number;
  readonly before: number;
  readonly removed: number;
  readonly added: number;
  readonly after: number;
}

/** A summary that is still counted. */
export interface Count extends Mutable<LintSummary> {
  readonly findings: Mutable<LintSummary['findings']>;
  readonly rules: Record<string, number>;
  readonly fixable: Mutable<LintSummary['fixable']>;
  readonly fixed: Mutable<Fixed>;
  readonly unfixed: { readonly path: string; readonly reason: string }[];
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Nothing counted yet. */
export function openCount(): Count {
  return {
    sources: 0,
    conversations: 0,
    turns: 0,
    bytes: 0,
    findings: { error: 0, warning: 0, info: 0 },
    rules: {},
    fixable: { safe: 0, unsafe: 0 },
    fixed: { files: 0, fixes: 0, before: 0, removed: 0, added: 0, after: 0 },
    unfixed: [],
  };
}

/** Counts a finding. */
export function countFinding(count: Count, { rule, severity, fix }: Diagnostic): void {
  count.findings[severity]++;
  count.rules[rule] = (count.rules[rule] ?? 0) + 1;
  if (fix) count.fixable[fix.safe ? 'safe' : 'unsafe']++;
}

/** Counts a conversation (undefined: something else) and the bytes that it takes. */
export function countItem(count: Count, conversation: Conversation | undefined, size: number): void {
  count.bytes += size;
  if (!conversation) return;
  count.conversations++;
  count.turns += conversation.turns.length;
}

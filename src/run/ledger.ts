import type { Problem } from '../diagnostic/problem.ts';
import type { Drop } from '../export/exporter.ts';
import { contentBytes } from '../export/remains.ts';
import type { Ledger } from '../records/ledger.ts';
import type { Conversation } from '../transcript/conversation.ts';
import type { Role } from '../transcript/role.ts';

const problemsKept = 10_000;

/** A ledger that is being written. */
export interface Account {
  sources: number;
  conversations: number;
  turns: number;
  in: number;
  text: number;
  structure: number;
  added: number;
  problemCount: number;
  readonly roles: Map<string, number>;
  readonly dialects: Map<string, number>;
  readonly dropped: Map<string, { count: number; bytes: number }>;
  readonly problems: Problem[];
}

/** An empty ledger. */
export function openAccount(): Account {
  const counts = {
    sources: 0,
    conversations: 0,
    turns: 0,
    in: 0,
    text: 0,
    structure: 0,
    added: 0,
    problemCount: 0,
  };
  return { ...counts, roles: new Map(), dialects: new Map(), dropped: new Map(), problems: [] };
}

/** Counts a conversation that was read and the bytes of its row that are not content. */
export function enterConversation(account: Account, conversation: Conversation, size: number): void {
  account.conversations++;
  account.structure += size - contentBytes(conversation);
  add(account.dialects, conversation.dialect, 1);
  const { spans } = conversation;
  if (spans) {
    const turns = spans.places.length / 2;
    speak(account, spans.speakers[0].role, (turns + 1) >> 1);
    speak(account, spans.speakers[1].role, turns >> 1);
  } else for (const { role } of conversation.turns) speak(account, role, 1);
}

function speak(account: Account, role: Role | undefined, turns: number): void {
  account.turns += turns;
  add(account.roles, role ?? 'none', turns);
}

/** Counts what was left out, by reason. */
export function enterDrops(account: Account, drops: readonly Drop[]): void {
  for (const { reason, count, bytes } of drops) {
    const entry = account.dropped.get(reason);
    if (!entry) account.dropped.set(reason, { count, bytes });
    else {
      entry.count += count;
      entry.bytes += bytes;
    }
  }
}

/** Notes a problem; all are counted, the first ones are kept. */
export function enterProblem(account: Account, problem: Problem): void {
  account.problemCount++;
  if (account.problems.length < problemsKept) account.problems.push(problem);
}

/** The finished ledger. Throws if it does not close: a byte was read that nobody accounts for. */
export function closeAccount(account: Account): Ledger {
  const dropped = [...account.dropped].map(([reason, entry]) => ({ reason, ...entry }));
  dropped.sort((a, b) => (a.reason < b.reason ? -1 : 1));
  const { sources, conversations, turns, text, structure, added, problems, problemCount } = account;
  const told = text + structure + dropped.reduce((sum, { bytes }) => sum + bytes, 0);
  if (told !== account.in)
    throw new Error(
      `the ledger does not close: ${account.in} bytes were read, ${told} are accounted for; please report this`,
    );
  return {
    sources,
    conversations,
    turns,
    roles: sorted(account.roles),
    dialects: sorted(account.dialects),
    bytes: { in: account.in, text, structure, added, dropped },
    problems: [...problems],
    problemCount,
  };
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

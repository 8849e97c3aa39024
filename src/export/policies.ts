import { findCues } from '../language/cues.ts';
import type { Record } from '../records/record.ts';
import { byteLength } from '../source/bytes.ts';
import { spanOf } from '../source/segment.ts';
import type { Conversation } from '../transcript/conversation.ts';
import type { Drop } from './exporter.ts';
import { trimWhite } from './remains.ts';
import { toRecord } from './to-record.ts';

/** What may be changed on the way out; all of it is counted. */
export interface Policies {
  /** Stage directions stay in the text, or are taken out of it. */
  readonly cues: 'keep' | 'strip';
  /** Consecutive turns of one speaker become one, their texts parted by a blank line. */
  readonly mergeRuns: boolean;
  /** The preamble stays, is left out, or becomes a first turn of the system. */
  readonly preamble: 'keep' | 'drop' | 'system';
}

/** Nothing is changed. */
export const keepAll: Policies = { cues: 'keep', mergeRuns: false, preamble: 'keep' };

/** Whether policies change nothing. */
export function keepsAll(policies: Policies): boolean {
  return policies.cues === 'keep' && !policies.mergeRuns && policies.preamble === 'keep';
}

/** A record as the policies leave it, with what they took and what they put in, in bytes of UTF-8. */
export interface Shaped {
  readonly record: Record;
  readonly drops: readonly Drop[];
  readonly added: number;
}

type Turn = Record['turns'][number];
const join = '\n\n';

/** The record of a conversation under the policies. Spans still name the untouched source. */
export function shape(conversation: Conversation, policies: Policies): Shaped {
  const drops: Drop[] = [];
  let record = toRecord(conversation);
  let added = 0;
  if (policies.preamble !== 'keep' && record.preamble !== '') {
    if (policies.preamble === 'drop')
      drops.push({ reason: 'preamble', count: 1, bytes: byteLength(record.preamble) });
    else record = { ...record, turns: [instructions(record, conversation), ...record.turns].map(numbered) };
    record = { ...record, preamble: '' };
  }
  if (policies.mergeRuns) {
    const turns = mergeRuns(record.turns);
    added = (record.turns.length - turns.length) * join.length;
    record = { ...record, turns };
  }
  if (policies.cues === 'strip') {
    const count = record.turns.reduce((sum, turn) => sum + turn.cues.length, 0);
    const turns = record.turns.map(withoutCues);
    const bytes = textBytes(record.turns) - textBytes(turns);
    if (count > 0) drops.push({ reason: 'cue', count, bytes });
    record = { ...record, turns };
  }
  return { record, drops, added };
}

function instructions({ preamble, source }: Record, conversation: Conversation): Turn {
  const { start, end } = spanOf(conversation.preamble);
  return {
    index: 0,
    role: 'system',
    label: '',
    marker: '',
    text: preamble,
    line: source.line,
    start,
    end,
    cues: [],
  };
}

const numbered = (turn: Turn, index: number): Turn => ({ ...turn, index });

function mergeRuns(turns: readonly Turn[]): Turn[] {
  const merged: Turn[] = [];
  for (const turn of turns) {
    const last = merged.at(-1);
    const same = last && last.role === turn.role && (turn.role !== null || last.label === turn.label);
    if (!same) merged.push({ ...turn, index: merged.length });
    else merged[merged.length - 1] = { ...last, text: last.text + join + turn.text, end: turn.end };
  }
  return merged.length === turns.length
    ? [...turns]
    : merged.map((turn) => ({ ...turn, cues: findCues(turn.text) }));
}

/** A turn without its stage directions, and without the white space that would be left twice. */
function withoutCues(turn: Turn): Turn {
  if (turn.cues.length === 0) return turn;
  const points = Array.from(turn.text);
  let text = '';
  let from = 0;
  for (const cue of turn.cues) {
    text = joined(text, points.slice(from, cue.from).join(''));
    from = cue.to;
  }
  return { ...turn, text: trimWhite(joined(text, points.slice(from).join(''))), cues: [] };
}

function joined(before: string, after: string): string {
  return /(^|\s)$/.test(before) ? before + after.replace(/^[ \t]+/, '') : before + after;
}

function textBytes(turns: readonly Turn[]): number {
  return turns.reduce((sum, turn) => sum + byteLength(turn.text), 0);
}

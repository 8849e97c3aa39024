import { joined } from '../source/joined.ts';
import { type Segment, type Slice, slice, spanOf } from '../source/segment.ts';
import { skipWhite, trimEnd } from '../source/white.ts';
import type { Conversation } from '../transcript/conversation.ts';
import type { Role } from '../transcript/role.ts';
import type { Frame } from './cut.ts';
import { lineCounter } from '../source/line-counter.ts';

/** A turn as a list has it: who, and all that the string says, outer white space included. */
export interface Said {
  readonly role: Role | undefined;
  readonly label: string;
  readonly segment: Segment;
}

/** What was said in a row, turn by turn, and what else its list of turns holds, as JSON; undefined if nothing. */
export interface Speech {
  readonly said: readonly Said[];
  readonly left: string | undefined;
}

/**
 * The conversation that a list of turns is. Outer white space of the strings goes to the marker behind or before it, so
 * that markers and texts, joined in order, are the strings, joined.
 *
 *   "Hey there\n"   " How are you?"
 *    ^^^^^^^^^ text    ^^^^^^^^^^^^ text; between them stands the marker: \n and a space
 */
export function listed(said: readonly Said[], frame: Frame, nobody: Segment): Conversation {
  const first = said[0]?.segment ?? nobody;
  const preamble = slice(first, first.from, first.from);
  let before = preamble;
  const turns = said.map(({ role, label, segment }, index) => {
    const { bytes, from, to } = segment;
    const start = skipWhite(bytes, from, to);
    const body = start < to ? slice(segment, start, trimEnd(bytes, start, to)) : slice(segment, from, from);
    const marker = together(before, slice(segment, from, body.from));
    before = slice(segment, body.to, to);
    const place = spanOf(body);
    return {
      index,
      role,
      label,
      marker,
      body,
      line: lineCounter(segment)(body.from),
      start: place.start,
      end: place.end,
      memo: undefined,
    };
  });
  // Written out: a spread with further properties behind it takes microseconds.
  const { id, ownId, source, meta } = frame;
  return { id, ownId, source, dialect: 'turns', preamble, turns, epilogue: before, meta, rejected: [] };
}

function together(left: Slice, right: Slice): Slice {
  if (left.from === left.to) return right;
  if (right.from === right.to) return left;
  const segment = joined([left, right]);
  return slice(segment, segment.from, segment.to);
}

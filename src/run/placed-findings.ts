import { closeSync, openSync, readSync } from 'node:fs';
import { excerptOf } from '../diagnostic/excerpt.ts';
import { type Diagnostic, type Location } from '../diagnostic/diagnostic.ts';
import type { CorpusFinding, Spot } from '../lint/fold.ts';
import { lineAround } from '../lint/line-around.ts';
import { locator } from '../lint/locator.ts';
import type { ConversationPlace, Places } from '../lint/places.ts';
import { decode } from '../source/bytes.ts';

/** How many bytes of a conversation are looked at again for the sake of line, column and words. */
const most = 1 << 24;
/** How much of the line behind a place is worth showing. */
const behind = 512;

/**
 * Places and signs a finding of a rule that compares conversations. The words are read again from the file, for none
 * were kept; from what cannot be read again (`isAtHand`) only the conversation's own place is known.
 */
export function placed(
  { at, message, related = [], severity }: CorpusFinding,
  rule: { readonly id: string; readonly severity: Diagnostic['severity'] },
  places: Places,
  isAtHand: (path: string) => boolean,
): Diagnostic {
  const { location, excerpt, view } = seen(at, places, isAtHand);
  return {
    rule: rule.id,
    severity: severity ?? rule.severity,
    message,
    ...location,
    conversation: places.at(at.ordinal).id,
    turn: null,
    role: null,
    excerpt,
    fix: null,
    related: related.map((one) => {
      const other = seen(one.at, places, isAtHand);
      return { message: one.message, ...other.location, excerpt: other.excerpt };
    }),
    view,
  };
}

function seen(
  { ordinal, start, end }: Spot,
  places: Places,
  isAtHand: (path: string) => boolean,
): { readonly location: Location } & Pick<Diagnostic, 'excerpt' | 'view'> {
  const whole = places.at(ordinal);
  const { path, line, column } = whole;
  const span = { start: start ?? whole.start, end: end ?? whole.end };
  const location = { path, line, column, endLine: line, endColumn: column, ...span };
  if (!isAtHand(path)) return { location, excerpt: null, view: null };
  const bytes = readAgain(whole, Math.min(span.end - whole.start, most) + behind);
  const inside = {
    start: Math.min(span.start - whole.start, bytes.length),
    end: Math.min(span.end - whole.start, bytes.length),
  };
  const counter = locator();
  counter.enter({ bytes, from: 0, to: bytes.length, base: 0, line: 1 });
  const [from, to] = [counter.at(inside.start), counter.at(inside.end)];
  const text = decode(bytes, inside.start, inside.end);
  return {
    location: {
      ...location,
      line: line + from.line - 1,
      column: from.line === 1 ? column + from.column - 1 : from.column,
      endLine: line + to.line - 1,
      endColumn: to.line === 1 ? column + to.column - 1 : to.column,
    },
    excerpt: excerptOf(text),
    view: lineAround(bytes, 0, bytes.length, inside),
  };
}

function readAgain({ path, start }: ConversationPlace, size: number): Uint8Array {
  const fd = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(size);
    let read = 0;
    for (let got = 1; got > 0 && read < size; read += got)
      got = readSync(fd, bytes, read, size - read, start + read);
    return bytes.subarray(0, read);
  } finally {
    closeSync(fd);
  }
}

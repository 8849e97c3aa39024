import { closeSync, openSync, readSync } from 'node:fs';
import { excerptIn } from '../diagnostic/excerpt.ts';
import { type Diagnostic, type Location } from '../diagnostic/diagnostic.ts';
import type { CorpusFinding, Spot } from '../lint/fold.ts';
import { lineAround } from '../lint/line-around.ts';
import { locator } from '../lint/locator.ts';
import type { ConversationPlace, Places } from '../lint/places.ts';

/** How many bytes of a conversation are looked at again for the sake of line, column and words. */
const most = 1 << 24;
/** How much of the line behind a place is worth showing. */
const behind = 512;

/** Places and signs what rules that compare conversations found. Holds a file open; `close` lets go of it. */
export interface Placer {
  readonly placed: (
    finding: CorpusFinding,
    rule: { readonly id: string; readonly severity: Diagnostic['severity'] },
  ) => Diagnostic;
  readonly close: () => void;
}

/**
 * Reads the words of findings again from the files, for none were kept; of what cannot be read again (`isAtHand`) only the
 * conversation's own place is known.
 */
export function placer(places: Places, isAtHand: (path: string) => boolean): Placer {
  const files = openFiles(isAtHand);
  return {
    close: files.close,
    placed: ({ at, message, related = [], severity }, rule) => {
      const { location, excerpt, view } = seen(places.at(at.ordinal), at, files);
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
          const other = seen(places.at(one.at.ordinal), one.at, files);
          return { message: one.message, ...other.location, excerpt: other.excerpt };
        }),
        view,
      };
    },
  };
}

function seen(
  whole: ConversationPlace,
  { start, end }: Spot,
  files: Files,
): { readonly location: Location } & Pick<Diagnostic, 'excerpt' | 'view'> {
  const { path, line, column } = whole;
  const span = { start: start ?? whole.start, end: end ?? whole.end };
  const location = { path, line, column, endLine: line, endColumn: column, ...span };
  const bytes = files.read(path, whole.start, Math.min(span.end - whole.start, most) + behind);
  if (!bytes) return { location, excerpt: null, view: null };
  const inside = {
    start: Math.min(span.start - whole.start, bytes.length),
    end: Math.min(span.end - whole.start, bytes.length),
  };
  const counter = locator();
  counter.enter({ bytes, from: 0, to: bytes.length, base: 0, line: 1 });
  const [from, to] = [counter.at(inside.start), counter.at(inside.end)];
  return {
    location: {
      ...location,
      line: line + from.line - 1,
      column: from.line === 1 ? column + from.column - 1 : from.column,
      endLine: line + to.line - 1,
      endColumn: to.line === 1 ? column + to.column - 1 : to.column,
    },
    excerpt: excerptIn(bytes, inside.start, inside.end),
    view: lineAround(bytes, 0, bytes.length, inside),
  };
}

interface Files {
  /** Up to `size` bytes of a file from a place on; good until the next are read; undefined of what cannot be read again. */
  read(path: string, start: number, size: number): Uint8Array | undefined;
  readonly close: () => void;
}

/** Files, of which the last is held open: what is found is found in one after the other, or in one. */
function openFiles(isAtHand: (path: string) => boolean): Files {
  let room = new Uint8Array(1 << 16);
  let held: { readonly path: string; readonly fd: number | undefined } | undefined;
  const close = (): void => {
    if (held?.fd !== undefined) closeSync(held.fd);
    held = undefined;
  };
  return {
    close,
    read(path, start, size) {
      if (held?.path !== path) {
        close();
        held = { path, fd: isAtHand(path) ? openSync(path, 'r') : undefined };
      }
      if (held.fd === undefined) return undefined;
      if (room.length < size) room = new Uint8Array(size);
      let read = 0;
      for (let got = 1; got > 0 && read < size; read += got)
        got = readSync(held.fd, room, read, size - read, start + read);
      return room.subarray(0, read);
    },
  };
}

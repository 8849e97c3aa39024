import { findCues, mayHoldCue } from '../language/cues.ts';
import { encode } from '../source/bytes.ts';
import type { Span } from '../source/span.ts';
import type { Conversation, Turn } from '../transcript/conversation.ts';
import { putSlice } from './escape.ts';
import { jsonLine } from './json-line.ts';
import { type Page, put, putNumber, putText } from './page.ts';

const keys = {
  id: encode('{"id":'),
  path: encode(',"source":{"path":'),
  line: encode(',"line":'),
  start: encode(',"start":'),
  end: encode(',"end":'),
  dialect: encode('},"dialect":'),
  preamble: encode(',"preamble":"'),
  turns: encode('","turns":['),
  firstTurn: encode('{"index":'),
  nextTurn: encode('},{"index":'),
  text: encode('","text":"'),
  turnLine: encode('","line":'),
  noCues: encode(',"cues":[]'),
  cues: encode(',"cues":['),
  firstCue: encode('{"text":'),
  nextCue: encode('},{"text":'),
  kind: encode(',"kind":'),
  place: encode(',"place":'),
  from: encode(',"from":'),
  to: encode(',"to":'),
  cuesEnd: encode('}]'),
  turnsEnd: encode('}'),
  epilogue: encode('],"epilogue":"'),
  meta: encode('","meta":'),
  noMeta: encode('","meta":"{}"}\n'),
  rowEnd: encode('}\n'),
};

/** Puts the record of a conversation as one line of JSON: the bytes of `jsonLine(toRecord(conversation))`. */
export function emitRecord(conversation: Conversation, page: Page): void {
  const { id, source, dialect, preamble, turns, epilogue, meta } = conversation;
  put(page, keys.id);
  putText(page, json(id));
  put(page, keys.path);
  put(page, word(source.path));
  putPlace(page, keys.line, source.line, source);
  put(page, keys.dialect);
  put(page, word(dialect));
  put(page, keys.preamble);
  putSlice(page, preamble);
  put(page, keys.turns);
  // Where the text stands in the source as it is, the lines come with the line feeds that are met on the way.
  const { verbatim } = preamble.segment.origin;
  let line = source.line + page.lineFeeds;
  for (const turn of turns) {
    put(page, turn.index === 0 ? keys.firstTurn : keys.nextTurn);
    putNumber(page, turn.index);
    put(page, speaker(turn));
    putSlice(page, turn.marker);
    line += page.lineFeeds;
    put(page, keys.text);
    putSlice(page, turn.body);
    const { lineFeeds } = page;
    putPlace(page, keys.turnLine, verbatim ? line : turn.line, turn);
    line += lineFeeds;
    putCues(page, turn);
  }
  if (turns.length > 0) put(page, keys.turnsEnd);
  put(page, keys.epilogue);
  putSlice(page, epilogue);
  if (meta === '{}') return put(page, keys.noMeta);
  put(page, keys.meta);
  putText(page, json(meta));
  put(page, keys.rowEnd);
}

function putPlace(page: Page, key: Uint8Array, line: number, { start, end }: Span): void {
  put(page, key);
  putNumber(page, line);
  put(page, keys.start);
  putNumber(page, start);
  put(page, keys.end);
  putNumber(page, end);
}

function putCues(page: Page, { body }: Turn): void {
  const cues = mayHoldCue(body.segment.bytes, body.from, body.to) ? findCues(body.text) : [];
  if (cues.length === 0) return put(page, keys.noCues);
  put(page, keys.cues);
  for (const [i, { text, kind, place, from, to }] of cues.entries()) {
    put(page, i === 0 ? keys.firstCue : keys.nextCue);
    put(page, word(text));
    put(page, keys.kind);
    put(page, word(kind));
    put(page, keys.place);
    put(page, word(place));
    put(page, keys.from);
    putNumber(page, from);
    put(page, keys.to);
    putNumber(page, to);
  }
  put(page, keys.cuesEnd);
}

const words = new Map<string, Uint8Array>();
const speakers = new Map<string, Uint8Array>();
const kept = 1024;

/** A word that comes again and again (a path, a cue) as JSON; the first of them are encoded once. */
function word(text: string): Uint8Array {
  const known = words.get(text);
  if (known) return known;
  const bytes = encode(json(text));
  if (words.size < kept) words.set(text, bytes);
  return bytes;
}

/** What stands between the index of a turn and its marker. */
function speaker({ role, label }: Turn): Uint8Array {
  const key = `${role} ${label}`;
  const known = speakers.get(key);
  if (known) return known;
  const bytes = encode(`,"role":${json(role ?? null)},"label":${json(label)},"marker":"`);
  if (speakers.size < kept) speakers.set(key, bytes);
  return bytes;
}

function json(value: string | null): string {
  return jsonLine(value).slice(0, -1);
}

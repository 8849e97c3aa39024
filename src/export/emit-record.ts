import { findCues, mayHoldCue } from '../language/cues.ts';
import { encode } from '../source/bytes.ts';
import type { Slice } from '../source/segment.ts';
import type { Conversation, Turn } from '../transcript/conversation.ts';
import { putEscaped } from './escape.ts';
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
  index: encode('{"index":'),
  role: encode(',"role":'),
  label: encode(',"label":'),
  marker: encode(',"marker":"'),
  text: encode('","text":"'),
  cues: encode(',"cues":'),
  turnLine: encode('","line":'),
  turnEnd: encode('}'),
  comma: encode(','),
  epilogue: encode('],"epilogue":"'),
  meta: encode('","meta":'),
  rowEnd: encode('}\n'),
  noCues: encode('[]'),
  noMeta: encode('"{}"'),
};

/** Puts the record of a conversation as one line of JSON: the bytes of `jsonLine(toRecord(conversation))`. */
export function emitRecord(conversation: Conversation, page: Page): void {
  const { id, source, dialect, preamble, turns, epilogue, meta } = conversation;
  put(page, keys.id);
  putJson(page, id);
  put(page, keys.path);
  putWord(page, source.path);
  putPlace(page, source.line, source.start, source.end);
  put(page, keys.dialect);
  putWord(page, dialect);
  put(page, keys.preamble);
  putSlice(page, preamble);
  put(page, keys.turns);
  // Where the text stands in the source as it is, the lines come with the line feeds that are met on the way.
  const verbatim = preamble.segment.origin.verbatim;
  let line = source.line + page.lineFeeds;
  for (const turn of turns) {
    if (turn.index > 0) put(page, keys.comma);
    putSpeaker(page, turn);
    putSlice(page, turn.marker);
    line += page.lineFeeds;
    put(page, keys.text);
    putSlice(page, turn.body);
    const { lineFeeds } = page;
    put(page, keys.turnLine);
    putNumber(page, verbatim ? line : turn.line);
    line += lineFeeds;
    put(page, keys.start);
    putNumber(page, turn.start);
    put(page, keys.end);
    putNumber(page, turn.end);
    put(page, keys.cues);
    putCues(page, turn);
    put(page, keys.turnEnd);
  }
  put(page, keys.epilogue);
  putSlice(page, epilogue);
  put(page, keys.meta);
  if (meta === '{}') put(page, keys.noMeta);
  else putJson(page, meta);
  put(page, keys.rowEnd);
}

function putSpeaker(page: Page, { index, role, label }: Turn): void {
  put(page, keys.index);
  putNumber(page, index);
  put(page, keys.role);
  putWord(page, role ?? null);
  put(page, keys.label);
  putWord(page, label);
  put(page, keys.marker);
}

function putPlace(page: Page, line: number, start: number, end: number): void {
  put(page, keys.line);
  putNumber(page, line);
  put(page, keys.start);
  putNumber(page, start);
  put(page, keys.end);
  putNumber(page, end);
}

function putSlice(page: Page, { segment, from, to }: Slice): void {
  putEscaped(page, segment.bytes, from, to);
}

function putCues(page: Page, { body }: Turn): void {
  const cues = mayHoldCue(body.segment.bytes, body.from, body.to) ? findCues(body.text) : [];
  if (cues.length === 0) put(page, keys.noCues);
  else putJson(page, cues);
}

const words = new Map<string | null, Uint8Array>();

/** Puts a word that comes again and again (a role, a label, a path) as JSON; the first of them are encoded once. */
function putWord(page: Page, word: string | null): void {
  const known = words.get(word);
  if (known) return put(page, known);
  const bytes = encode(jsonLine(word).slice(0, -1));
  if (words.size < 256) words.set(word, bytes);
  put(page, bytes);
}

function putJson(page: Page, value: unknown): void {
  putText(page, jsonLine(value).slice(0, -1));
}

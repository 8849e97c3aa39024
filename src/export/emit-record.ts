import { cueFinder, findCues, mayHoldCue } from '../language/cues.ts';
import { encode } from '../source/bytes.ts';
import { slice } from '../source/segment.ts';
import type { Conversation, Turn } from '../transcript/conversation.ts';
import type { Cue } from '../transcript/cue.ts';
import type { Spans, Speaker } from '../transcript/spans.ts';
import { putSlice, putStretch } from './escape.ts';
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
  const { id, source, dialect, preamble, epilogue, meta } = conversation;
  put(page, keys.id);
  putText(page, json(id));
  put(page, keys.path);
  put(page, word(source.path));
  putPlace(page, keys.line, source.line, source.start, source.end);
  put(page, keys.dialect);
  put(page, word(dialect));
  put(page, keys.preamble);
  putSlice(page, preamble);
  put(page, keys.turns);
  if (conversation.spans) putSpans(page, conversation.spans, preamble.to, source.line);
  else for (const turn of conversation.turns) putTurn(page, turn);
  if (conversation.spans || conversation.turns.length > 0) put(page, keys.turnsEnd);
  put(page, keys.epilogue);
  putSlice(page, epilogue);
  if (meta === '{}') return put(page, keys.noMeta);
  put(page, keys.meta);
  putText(page, json(meta));
  put(page, keys.rowEnd);
}

function putTurn(page: Page, turn: Turn): void {
  const { index, marker, body, line, start, end } = turn;
  put(page, index === 0 ? keys.firstTurn : keys.nextTurn);
  putNumber(page, index);
  put(page, speakerOf(turn));
  putSlice(page, marker);
  put(page, keys.text);
  putSlice(page, body);
  putPlace(page, keys.turnLine, line, start, end);
  const { bytes } = body.segment;
  putCues(page, mayHoldCue(bytes, body.from, body.to) ? findCues(body.text) : []);
}

/** The same for turns that are numbers; `line` is that of the preamble, whose line feeds the page has just met. */
function putSpans(
  page: Page,
  { segment, places, speakers }: Spans,
  preambleEnd: number,
  first: number,
): void {
  const { origin } = segment;
  const leads = [speakerOf(speakers[0]), speakerOf(speakers[1])] as const;
  const mayHold = cueFinder(segment.bytes, segment.from, segment.to);
  let line = first + page.lineFeeds;
  let previous = preambleEnd;
  for (let i = 0; i < places.length; i += 2) {
    const from = places[i] as number;
    const to = places[i + 1] as number;
    put(page, i === 0 ? keys.firstTurn : keys.nextTurn);
    putNumber(page, i / 2);
    put(page, leads[(i / 2) % 2 === 0 ? 0 : 1]);
    putStretch(page, segment, previous, from);
    line += page.lineFeeds;
    put(page, keys.text);
    putStretch(page, segment, from, to);
    const { lineFeeds } = page;
    putPlace(page, keys.turnLine, line, origin.base + from, origin.base + to);
    // Inside a JSON string no line ends.
    line += lineFeeds;
    putCues(page, mayHold(from, to) ? findCues(slice(segment, from, to).text) : []);
    previous = to;
  }
}

function putPlace(page: Page, key: Uint8Array, line: number, start: number, end: number): void {
  put(page, key);
  putNumber(page, line);
  put(page, keys.start);
  putNumber(page, start);
  put(page, keys.end);
  putNumber(page, end);
}

function putCues(page: Page, cues: readonly Cue[]): void {
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
function speakerOf({ role, label }: Speaker): Uint8Array {
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

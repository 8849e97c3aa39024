import { cueFinder, findCues, mayHoldCue } from '../language/cues.ts';
import { encode } from '../source/bytes.ts';
import { lineCounter } from '../source/line-counter.ts';
import { toSource } from '../source/origin.ts';
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
  const { id, ownId, source, dialect, preamble, epilogue, meta } = conversation;
  if (ownId) {
    put(page, keys.id);
    putText(page, json(id));
    put(page, keys.path);
    put(page, word(source.path));
  } else {
    // Made of path and ordinal: `chats/a.txt#12`.
    const { head, tail } = sourceOf(source.path);
    put(page, head);
    putNumber(page, Number(id.slice(source.path.length + 1)));
    put(page, tail);
  }
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
  putLead(page, index, leadsOf(turn), turn);
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
  // Where the bytes are those of the source, lines come with the line feeds that are met on the way.
  const isPlain = origin.breaks.length === 0;
  const lineAt = lineCounter(segment);
  const leads = [leadsOf(speakers[0]), leadsOf(speakers[1])] as const;
  const mayHold = cueFinder(segment.bytes, segment.from, segment.to);
  let line = first + page.lineFeeds;
  let previous = preambleEnd;
  for (let i = 0; i < places.length; i += 2) {
    const from = places[i] as number;
    const to = places[i + 1] as number;
    const index = i / 2;
    const side = index % 2 === 0 ? 0 : 1;
    putLead(page, index, leads[side], speakers[side]);
    putStretch(page, segment, previous, from);
    line += page.lineFeeds;
    put(page, keys.text);
    putStretch(page, segment, from, to);
    const { lineFeeds } = page;
    if (isPlain) putPlace(page, keys.turnLine, line, origin.base + from, origin.base + to);
    else {
      const { start, end } = toSource(origin, from, to);
      putPlace(page, keys.turnLine, lineAt(from), start, end);
    }
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
  let key = keys.firstCue;
  for (const { text, kind, place, from, to } of cues) {
    put(page, key);
    key = keys.nextCue;
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

/** What stands between two markers that is no text of the transcript: the end of a turn, and the next one's speaker. */
function putLead(page: Page, index: number, leads: Uint8Array[], speaker: Speaker): void {
  const known = leads[index];
  if (known) return put(page, known);
  const { role, label } = speaker;
  const head = `${index === 0 ? '' : '},'}{"index":${index}`;
  const lead = encode(`${head},"role":${json(role ?? null)},"label":${json(label)},"marker":"`);
  if (index < 64) leads[index] = lead;
  put(page, lead);
}

const leadsByLabel = remembered((): Uint8Array[] => []);
const leadsOf = ({ role, label }: Speaker): Uint8Array[] => leadsByLabel(`${role} ${label}`);

/** A word that comes again and again (a path, a cue) as JSON. */
const word = remembered((text) => encode(json(text)));

/** What stands around the ordinal of a conversation whose id is made of it and the path. */
const sourceOf = remembered((path) => ({
  head: encode(`{"id":${json(path).slice(0, -1)}#`),
  tail: encode(`","source":{"path":${json(path)}`),
}));

/** Makes things once for each text, and again for what comes after the first thousand. */
function remembered<Made>(make: (text: string) => Made): (text: string) => Made {
  const made = new Map<string, Made>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const fresh = make(text);
    if (made.size < 1024) made.set(text, fresh);
    return fresh;
  };
}

function json(value: string | null): string {
  return jsonLine(value).slice(0, -1);
}

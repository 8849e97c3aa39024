import * as z from 'zod/mini';
import type { Finding } from '../diagnostic/finding.ts';
import { isAbout, isOffered, isOrder, isOrdered } from '../language/scaffolding.ts';
import { scaffold } from '../lexicons/phrases/scaffold.ts';
import { type Hit, rule } from '../lint/rule.ts';
import { decode } from '../source/bytes.ts';
import { paragraphsOf } from '../source/paragraphs.ts';
import { type Slice, slice } from '../source/segment.ts';
import { isBreak, skipWhite, trimEnd } from '../source/white.ts';
import type { Turn } from '../transcript/conversation.ts';
import { shownMarker } from '../transcript/marker.ts';

/** What a model said to whoever ordered the dialogue. */
export const generatorScaffold = rule({
  id: 'generator-scaffold',
  summary: 'Reports what a model wrote around a dialogue for whoever asked for it.',
  why: 'A model that learns from it opens a talk with “Here is a conversation between …” and closes it with “[End of conversation]”, to a person in distress.',
  source:
    'In 54 of 300 transcripts of the kind of happiness_sad and socioeco (user-models), before the first marker',
  category: 'structure',
  severity: 'warning',
  fixes: 'unsafely',
  precision: {
    value: 0.97,
    data: '56 of 58 findings in 7,579 conversations of nine corpora, read by one person (the other two are prompts of models); all before the first marker, so that of those within turns nothing is known',
  },
  trigger: {
    kind: 'phrases',
    lists: { talk: scaffold.talk, about: scaffold.about, end: scaffold.end },
    always: true,
  },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text: 'Understood. Here is a conversation between a person who has just moved and an assistant:\n\n### Human: I eat alone.\n\n### Assistant: Since when?\n',
      finds: ['Understood. Here is a conversation between a person who has just moved and an assistant:'],
      fixed: '### Human: I eat alone.\n\n### Assistant: Since when?\n',
    },
    {
      kind: 'bad',
      text: '### Human: Thank you.\n\n### Assistant: Take care.\n\n[End of conversation]\n\n---\nNote: In this dialogue, the assistant stays close to what the user says.\n',
      finds: [
        '[End of conversation]',
        '---\nNote: In this dialogue, the assistant stays close to what the user says.',
      ],
      fixed: '### Human: Thank you.\n\n### Assistant: Take care.\n',
    },
    { kind: 'good', text: '### Human: I eat alone.\n\n### Assistant: Since when?\n' },
    {
      kind: 'miss',
      text: '### Human: I had a conversation with my boss.\n\n### Assistant: Okay, let’s talk about that conversation. Would you like to start?\n',
    },
    {
      kind: 'miss',
      text:
        '### Human: Can you write a dialogue between a therapist and a client for my class?\n\n' +
        '### Assistant: Sure! Here is a dialogue between a therapist and a client: “What brings you here?”\n',
    },
  ],
  create: () =>
    function* ({ preamble, turns }, hits) {
      yield* beforeTurns(preamble, turns[0]);
      for (let next = 0; next < hits.length;) {
        const turn = hits[next]?.turn as Turn;
        const own: Hit[] = [];
        while (hits[next]?.turn === turn) own.push(hits[next++] as Hit);
        yield* inTurn(turn, own, turns);
      }
    },
});

/** What stands before the first marker is nobody's speech: there, less tells. */
function* beforeTurns(preamble: Slice, first: Turn | undefined): Generator<Finding> {
  if (!first) return;
  for (const at of paragraphsOf(preamble)) {
    if (!isOrdered(at.text, true)) continue;
    const next = shownMarker(first).from;
    const edit = slice(at.segment, at.from, Math.min(next, skipWhite(at.segment.bytes, at.to, next)));
    yield { at, message, fix: { safe: false, edits: [{ at: edit, text: '' }] } };
  }
}

function* inTurn(turn: Turn, hits: readonly Hit[], turns: readonly Turn[]): Generator<Finding> {
  const { body, role } = turn;
  const ends = hits.flatMap(({ list, at }) => (list === 'end' ? (endMark(at, body) ?? []) : []));
  for (const at of ends) yield told(at, body);
  const isLast = turn === turns.at(-1);
  let ordered: boolean | undefined;
  // Whoever asks for a dialogue shall get one.
  const wasOrdered = () => (ordered ??= isOrder(turns[turn.index - 1]?.body.text ?? ''));
  let next = 0;
  for (const at of paragraphsOf(body)) {
    const from = next;
    while ((hits[next]?.at.from ?? Infinity) < at.to) next++;
    if (from === next) continue;
    const { text } = at;
    const isNote = (note.test(text) || (isLast && isBelowRule(at, body))) && isAbout(text);
    const isOffer = role !== 'human' && isLast && isOffered(text);
    if (isNote || isOffer || (role !== 'human' && isOrdered(text, false) && !wasOrdered()))
      yield told(at, body);
  }
}

const message =
  'this is meant for whoever asked for the dialogue, not for anybody in it; expected what the speakers say';

/** A finding in a turn. The paragraph goes, with the rule above it; not where it is all that the turn holds. */
function told(at: Slice, { segment, from, to }: Slice): Finding {
  const { bytes } = segment;
  const start = ruleAbove(at, from) ?? trimEnd(bytes, from, at.from);
  const end = start > from ? at.to : skipWhite(bytes, at.to, to);
  const edit = slice(segment, start, end);
  return {
    at,
    message,
    ...(end - start < to - from && { fix: { safe: false, edits: [{ at: edit, text: '' }] } }),
  };
}

/** Whether a paragraph begins with a rule (`---`), or stands below one. */
function isBelowRule(at: Slice, outer: Slice): boolean {
  return /^(?:-{3,}|\*{3,}|_{3,}|={3,})\s*\n/.test(at.text) || ruleAbove(at, outer.from) !== undefined;
}

/** Where a rule begins that stands right above a paragraph, with the white space before it. */
function ruleAbove({ segment: { bytes }, from: at }: Slice, from: number): number | undefined {
  const end = trimEnd(bytes, from, at);
  const mark = /(?:^|\n)[ \t]*(?:-{3,}|\*{3,}|_{3,}|={3,})$/.exec(
    decode(bytes, Math.max(from, end - longestRule), end),
  );
  return mark ? trimEnd(bytes, from, end - mark[0].length) : undefined;
}

const longestRule = 80;

/** A phrase such as `end of conversation`, with the marks around it, if nothing else stands on its line or in its brackets. */
function endMark(hit: Slice, outer: Slice): Slice | undefined {
  const { segment, from, to } = hit;
  const { bytes } = segment;
  let start = from;
  while (start > outer.from && ornaments.has(bytes[start - 1] ?? 0)) start--;
  let end = to;
  while (end < outer.to && ornaments.has(bytes[end] ?? 0)) end++;
  if ((start === outer.from || isBreak(bytes[start - 1])) && (end === outer.to || isBreak(bytes[end])))
    return slice(segment, skipWhite(bytes, start, from), trimEnd(bytes, to, end));
  const close = to + (bytes[to] === 0x2e ? 1 : 0);
  const pair = String.fromCharCode(bytes[from - 1] ?? 0, bytes[close] ?? 0);
  return brackets.has(pair) ? slice(segment, from - 1, close + 1) : undefined;
}

const ornaments = new Set(Array.from(' \t-=_*#~[](){}<>.!', (mark) => mark.charCodeAt(0)));
const brackets = new Set(['[]', '()', '<>', '**']);

const note = /^[\s([*_=-]{0,80}(?:please )?(?:note|disclaimer)[*_]{0,3}:/i;

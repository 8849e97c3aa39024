import * as z from 'zod/mini';
import type { Finding } from '../diagnostic/finding.ts';
import { cueOpeners } from '../language/cue-places.ts';
import { findCues } from '../language/cues.ts';
import type { Passage } from '../language/passage.ts';
import { fences } from '../language/stretch.ts';
import { type TurnView, viewOf } from '../language/view.ts';
import { quote } from '../language/quote.ts';
import { rule } from '../lint/rule.ts';
import { countAny } from '../source/count.ts';

/** `*sighs I can't` */
export const unbalancedCueDelimiter = rule({
  id: 'unbalanced-cue-delimiter',
  summary: 'Reports a stage direction that is opened and not closed, or closed and not opened.',
  why: 'Where it ends nobody can tell: whoever strips stage directions leaves it in as speech, or takes speech out with it.',
  source:
    'CHECK 22–29 and 117 of CLAN. Of 608 delimiters that were taken out of stage directions of user-models, TalkTuner and CPsyCoun, 533 were missed; in the corpora as they are, none',
  category: 'cues',
  severity: 'error',
  fixes: 'never',
  trigger: { kind: 'bytes', any: `${cueOpeners})]）］】` },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text: '### Human: *sighs I can’t go on like this.\n\n### Assistant: What happened?\n\n### Human: takes a deep breath) I lost it.\n',
      finds: ['*sighs', 'takes a deep breath)'],
    },
    { kind: 'good', text: '### Human: *sighs* I can’t go on like this.\n\n### Assistant: What happened?\n' },
    {
      kind: 'miss',
      text: '### Human: I was mda at him.\n*mad\n\n### Assistant: * rest\n* water\n1) walk :)\n',
    },
    {
      kind: 'miss',
      text: '### Human: It costs 5* more (see below.\n\n### Assistant: Which one?*\n*Of the two.\n',
    },
  ],
  create: () =>
    function* (_conversation, turns) {
      for (const turn of turns) yield* halves(viewOf(turn));
    },
});

/** The halves of stage directions in a turn, in order. */
function* halves(view: TurnView): Generator<Finding> {
  if (isAllCues(view)) return;
  const { text } = view.spoken;
  for (const { from, to } of view.spoken.paragraphs)
    for (const half of halvesIn(text.slice(from, to))) {
      const at = view.at(from + half.from, from + half.to);
      const message = `${quote(at.text)} reads as a stage direction without its "${half.missing}"; expected both`;
      yield { at, message };
    }
}

/** Whether, as in most turns, there are only the two delimiters of each cue, and no character that begins as a wide one does. */
function isAllCues({ turn, cues }: TurnView): boolean {
  const { segment, from, to } = turn.body;
  const count = delimiters.reduce((sum, any) => sum + countAny(segment.bytes, from, to, any), 0);
  return count === 2 * cues.length;
}

/** The bytes that the delimiters begin with, wide ones with EF or E3. */
const delimiters = [
  [0x28, 0x29, 0x2a],
  [0x5b, 0x5d, 0xef],
  [0xe3, 0xe3, 0xe3],
] as const;

/** A delimiter with the words of its cue, in units of the paragraph. */
interface Found extends Passage {
  readonly missing: string;
}

/** Of each kind, the last that is opened in a paragraph may lack its end, and the first that is closed its start. */
function halvesIn(text: string): Found[] {
  const found: Found[] = [];
  for (const [open, close] of fences) {
    const closes = text.indexOf(close);
    const opens = text.indexOf(open);
    if (opens < 0 && closes < 0) continue;
    if (closes >= 0 && (opens < 0 || opens >= closes)) found.push(...closed(text, closes, open));
    const last = text.lastIndexOf(open);
    if (last >= 0 && text.lastIndexOf(close) <= last) found.push(...opened(text, last, close));
  }
  if (found.length < 2) return found;
  return found.sort((a, b) => a.from - b.from).filter(({ from }, at, all) => from >= (all[at - 1]?.to ?? 0));
}

/** How far from its delimiter the words of a cue reach, in units, and how many there are at most. */
const reach = 80;
const most = 5;

/** `*sighs I can't`: the fewest words behind the delimiter that make a cue. `*mends` with nothing behind it mends a slip. */
function opened(text: string, at: number, missing: string): Found[] {
  if (!mayBegin.test(text.slice(Math.max(0, at - 4), at))) return [];
  const open = text.charAt(at);
  const words = /^\p{L}[^.,;:!?…—\n*()[\]]*/u.exec(text.slice(at + 1, at + 1 + reach))?.[0] ?? '';
  let said = '';
  for (const word of words.split(/(?<=\s)(?=\S)/).slice(0, most)) {
    said += word;
    const to = at + 1 + said.trimEnd().length;
    if (isCue(open, said.trimEnd(), missing))
      return open === '*' && text.slice(to).trim() === '' ? [] : [{ from: at, to, missing }];
  }
  return [];
}

/** `sighs) I can't`: all words of the sentence before the delimiter. */
function closed(text: string, at: number, missing: string): Found[] {
  if (goesOn.test(text.slice(at + 1, at + 2))) return [];
  const said =
    /(?:^|[.!?…\n])\s*(\p{L}[^.;:!?…—\n]*)$/u.exec(text.slice(Math.max(0, at - reach), at))?.[1] ?? '';
  if (said === '' || said.split(/\s+/).length > 2 * most || !isCue(missing, said, text.charAt(at))) return [];
  return [{ from: at - said.length, to: at + 1, missing }];
}

/** What ties a mark to what follows it; not so in scripts without spaces. */
const goesOn = /^(?!\p{Script=Han})[\p{L}\p{N}*]/u;
/** Where a cue may begin: at the start, behind a mark or a sign. */
const mayBegin = /(?:^|[^\p{L}\p{N}\s*)\]])\s*$/u;

/** Whether words are a cue of a plain kind when they stand between delimiters, with speech behind them. */
function isCue(open: string, words: string, close: string): boolean {
  const whole = `${open}${words}${close}`;
  const [cue] = findCues(`${whole} I know.`);
  return cue?.text === whole && cue.kind !== 'other';
}

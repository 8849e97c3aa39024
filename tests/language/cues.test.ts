import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCues, mayHoldCue } from '../../src/language/cues.ts';
import { encode } from '../../src/source/bytes.ts';
import type { CueKind } from '../../src/transcript/cue.ts';
import { timeOnce } from '../processor-time.ts';

/** Texts with one cue each. */
const examples: Readonly<Record<CueKind, readonly string[]>> = {
  breath: [
    '*sighs* I do not know.',
    'I do not know. *sighs heavily* It is a lot.',
    'I just *sniffles* miss him.',
    '*Sighs* it was a long day',
    '*SIGHS* It was.',
    '*sigh* here we go',
    'I mean... *gasp* really?',
    '*he sighs* Fine.',
    '*Dana sighs* Fine.',
    '*deep breath* Okay.',
    'I just... *takes a shaky breath* I can not.',
    '*lets out a long sigh* So.',
    '🙂 *sighs* I know.',
    '*sighs*Fine.',
    '“*sighs* Fine.”',
    '(sighs) Fine.',
    'Fine (sighs) whatever.',
    '[sighs] Fine.',
    '((sighs)) Fine.',
    '**sighs** Fine.',
    '（sighs）嗯。',
    '（叹气）我不知道。',
    '我不知道［叹气］怎么办。',
    '【长叹一口气】我不知道。',
    '(叹气)我不知道。',
    '*叹气* 我不知道。',
    '（轻轻地叹了口气）我不知道。',
    '来访者：（深呼吸）好的。',
  ],
  voice: [
    'Maybe, *sobbing* maybe it was me.',
    '"*laughs* That is one way to see it."',
    '*still crying* I know.',
    '*cheerful tone* Good morning!',
    '*voice shaky* I lost my keys.',
    '*her voice trembles* I know.',
    '*voice barely above a whisper* No.',
    '*warmly* Hello there.',
    '*gently, almost whispering* I am here.',
    '*begins to cry* I am sorry.',
    '*clears throat* So.',
    '*nervous laughter* No.',
    '(laughs) Fine.',
    '(crying) Fine.',
    '(starts crying) Fine.',
    'I can not (voice breaking) do this.',
    '（声音颤抖）我不知道。',
    '（哽咽着说）我不知道。',
    '（她开始哭泣）嗯。',
  ],
  face: [
    '*tears welling up* I know.',
    '*small smile* Thanks.',
    '*with tears in my eyes* No.',
    '*looks down*',
    '*rolls eyes* Sure.',
    '*holding back tears* No.',
    '*tearful* Thank you.',
    '**George:** (smiling) Is that so?',
    '(tears in her eyes) Fine.',
    '（眼眶泛红）嗯。',
    '（低下头，沉默）嗯。',
  ],
  gesture: [
    '*slowly nods* Yes.',
    '*shakes head* No.',
    '*the client nods* I know.',
    '*wipes tears* Sorry.',
    '*hands trembling* I can not hold the phone.',
    '*puts a hand on your shoulder* Fine.',
    '* nods slowly * Fine.',
    'It was a long day * nods * Fine .',
    '（点了点头）嗯。',
  ],
  body: [
    '*shoulders slump* Maybe.',
    '*leans forward* Fine.',
    '*trembling* I am cold.',
    '[gulp] Fine.',
    '（浑身发抖）嗯。',
  ],
  silence: [
    '*long pause* I think so.',
    '*silence*',
    '*goes quiet* Yes.',
    'I guess (pause) so.',
    '(pauses for a moment) Fine.',
    '*a few moments later* Fine.',
    '（沉默了一会儿）我不知道。',
    '（几分钟后）',
  ],
  other: [
    '*feeds the cat* One moment.',
    '*rummages through a drawer* Here it is.',
    '*relieved* Thank you.',
    'Here you go: *shows a map of the town*',
    'Let me see. (checks the list) It is free.',
  ],
};

const table = Object.entries(examples).flatMap(([kind, texts]) => texts.map((text) => [kind, text] as const));

test.each(table)('%s: %s', (kind, text) => {
  expect(findCues(text).map((cue) => cue.kind)).toEqual([kind]);
});

describe('the place of a cue', () => {
  test.each([
    ['*sighs* I know.', ['lead']],
    [' \n*sighs* *nods* I know.', ['lead', 'lead']],
    ['I *sighs* know. *nods* Yes.', ['mid', 'mid']],
    ['I know. *sighs*\n(nods)\n', ['tail', 'tail']],
    ['*sighs* I know. *nods*', ['lead', 'tail']],
    ['*sighs*', ['whole']],
    [' *sighs*\n(nods) ', ['whole', 'whole']],
    ['I know *nods*.', ['mid']],
  ])('in %j is %j', (text, places) => {
    expect(findCues(text).map((cue) => cue.place)).toEqual(places);
  });
});

test('from and to count code points, delimiters included', () => {
  const [first, second] = findCues('😢😢 *sighs* 👩‍👧 (nods)');
  expect(first).toEqual({ text: '*sighs*', kind: 'breath', place: 'mid', from: 3, to: 10 });
  expect(second).toMatchObject({ text: '(nods)', place: 'tail', from: 15, to: 21 });
});

test('a cue does not cross a line break', () => {
  expect(findCues('*sighs\nheavily* Fine.')).toEqual([]);
  expect(findCues('(sighs\r\nheavily) Fine.')).toEqual([]);
});

const marks = '* ** ( ) (( )) [ ] （ ） 【 】 . , : 😢 \ud83d a 1'.split(' ');
const words = 'sighs nodding voice shaky really small smile takes The she softly 叹气 沉默了 如'.split(' ');
const bits = fc.constantFrom(' ', '\n', ...marks, ...words);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(bits, { maxLength: 40 }).map((parts) => parts.join('')),
);

describe('laws of findCues', () => {
  test('slices of code points are the cues, in order and apart', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const points = Array.from(text);
        let end = 0;
        for (const cue of findCues(text)) {
          expect(cue.from).toBeGreaterThanOrEqual(end);
          expect(points.slice(cue.from, cue.to).join('')).toBe(cue.text);
          end = cue.to;
        }
        expect(end).toBeLessThanOrEqual(points.length);
      }),
      { numRuns: 5000 },
    );
  });

  test('a text without a delimiter byte has no cue', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const bytes = encode(text);
        expect(mayHoldCue(bytes, 0, bytes.length) || findCues(text).length === 0).toBe(true);
      }),
    );
  });
});

test('mayHoldCue looks at the stretch it is given, and only there', () => {
  const bytes = encode('*a* 你好，【b】 c');
  expect(mayHoldCue(bytes, 0, 1)).toBe(true);
  expect(mayHoldCue(bytes, 3, 14)).toBe(false);
  expect(mayHoldCue(bytes, 3, bytes.length)).toBe(true);
});

describe('10 MB of hostile input take linear time', () => {
  const size = 10_000_000;
  test.each(['*', '(', '[', '（', '* ', '**', '*a ', '(a', '(*[', `*${'a'.repeat(150)} `])('%s', (unit) => {
    const text = unit.repeat(size / unit.length);
    const time = timeOnce(() => {
      expect(findCues(text)).toEqual([]);
      // Linear takes well under a second; anything else takes minutes.
    });
    expect(time).toBeLessThan(10_000);
  });

  test('white space behind a cue is walked once', () => {
    expect(findCues(`*sighs*${' '.repeat(size / 2)}${'*a '.repeat(size / 6)}`)).toHaveLength(1);
  });
});

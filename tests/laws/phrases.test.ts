import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compilePhrases, type PhraseAutomaton } from '../../src/language/phrase-automaton.ts';
import { findPhrases, hitOf, type PhraseHit } from '../../src/language/phrase-hits.ts';
import { type PhraseSearch, phraseSearch } from '../../src/language/phrase-search.ts';
import { encode } from '../../src/source/bytes.ts';
import { type Slice, slice, verbatim } from '../../src/source/segment.ts';
import { kernelOf, lend, type Loan } from '../../src/source/kernel.ts';

let loan: Loan;
beforeAll(() => {
  loan = lend('window') as Loan;
});
afterAll(() => loan.giveBack());

const letters = fc.string({ unit: fc.constantFrom(..."aab b-'’é我."), minLength: 1, maxLength: 5 });
const phrases = fc.uniqueArray(
  fc
    .tuple(
      letters.filter((text) => !/^[ -]|[ -]$/.test(text)),
      fc.boolean(),
    )
    .map(([text, open]) => (open ? `${text}*` : text)),
  { maxLength: 6 },
);
const text = fc.string({ unit: fc.constantFrom(..."aaabbbA  -\n'’é我.😔,\u{20000}"), maxLength: 120 });

/** Lays bytes into the kernel's memory, between others that must not count. */
function lay(bytes: Uint8Array): [from: number, to: number] {
  const from = loan.from + 64;
  loan.bytes.fill(0x61, loan.from, from + bytes.length + 64);
  loan.bytes[from - 1] = 0x2e;
  loan.bytes.set(bytes, from);
  return [from, from + bytes.length];
}

describe('phrases are found in the kernel as without it', () => {
  test('in any text', () => {
    fc.assert(
      fc.property(phrases, text, (list, said) => {
        const automaton = compilePhrases([list]);
        const bytes = encode(said);
        const [from, to] = lay(bytes);
        const found = () =>
          findPhrases(automaton, loan.bytes, from, to).map((hit) => ({
            phrase: hit.phrase,
            from: hit.from - from,
            to: hit.to - from,
          }));
        const expected = findPhrases(automaton, bytes, 0, bytes.length);
        expect(found()).toEqual(expected);
        // Only what has no place in its table is left to the other way.
        const isLeft = said.includes('\u{20000}');
        expect(Number(endings(automaton, from, to)) < 0).toBe(isLeft);
      }),
      { numRuns: 3000 },
    );
  });

  test('in a text with more hits than it notes', () => {
    const automaton = compilePhrases([['a']]);
    const [from, to] = lay(encode('a '.repeat(200_000)));
    expect(endings(automaton, from, to)).toBe(-1);
    expect(findPhrases(automaton, loan.bytes, from, to)).toHaveLength(200_000);
  });

  test('with more automata than there is room for, in turn', () => {
    const [from, to] = lay(encode('a b, a b'));
    const automata = Array.from({ length: 70 }, (_, index) =>
      compilePhrases([[['a', 'b', 'a b'][index % 3] ?? '']]),
    );
    for (const automaton of [...automata, ...automata.toReversed()]) {
      expect(endings(automaton, from, to)).toBe(2);
      expect(findPhrases(automaton, loan.bytes, from, to)).toHaveLength(2);
    }
  });
});

describe('a search finds in several texts what there is in each', () => {
  const gap = fc.constantFrom('', ' ', '\n\n', '. ', 'a', '- ', '’', '我');
  const parts = fc.array(fc.array(fc.tuple(gap, text), { maxLength: 4 }), { maxLength: 4 });
  test.each(['in the kernel, looking ahead', 'in the kernel', 'without it'])('%s', (way) => {
    const inKernel = way !== 'without it';
    fc.assert(
      fc.property(phrases, parts, (list, conversations) => {
        const automaton = compilePhrases([list]);
        const joined = encode(conversations.flat(2).join(''));
        const [start, end] = inKernel ? lay(joined) : [0, joined.length];
        const bytes = inKernel ? loan.bytes : joined;
        const segment = verbatim(bytes, start, end, 0, 1);
        const search = phraseSearch(automaton);
        if (way.endsWith('ahead')) search.enter(segment);
        let at = start;
        for (const conversation of conversations) {
          const texts = conversation.map(([before, said]) => {
            const from = at + encode(before).length;
            at = from + encode(said).length;
            return slice(segment, from, at);
          });
          expect(hitsIn(search, texts, automaton)).toEqual(
            texts.map(({ from, to }) => findPhrases(automaton, bytes.slice(0, to), from, to)),
          );
        }
        // Who asks for what is behind gets it, too.
        const all = slice(segment, start, end);
        expect(hitsIn(search, [all], automaton)).toEqual([
          findPhrases(automaton, bytes.slice(0, end), start, end),
        ]);
      }),
      { numRuns: 1500 },
    );
  });
});

test('a text that begins with a hyphen ends no phrase of the text before', () => {
  const bytes = encode('a\n\n- b');
  const segment = verbatim(bytes, 0, bytes.length, 0, 1);
  const automaton = compilePhrases([['a-b']]);
  const texts = [slice(segment, 0, 1), slice(segment, 3, bytes.length)];
  expect(hitsIn(phraseSearch(automaton), texts, automaton)).toEqual([[], []]);
});

/** The hits in each text. */
function hitsIn(search: PhraseSearch, texts: readonly Slice[], automaton: PhraseAutomaton): PhraseHit[][] {
  const found: PhraseHit[][] = texts.map(() => []);
  const ends = search.endings(texts);
  for (let index = 0; index < ends.length; index += 3) {
    const [number = 0, state = 0, end = 0] = ends.slice(index, index + 3);
    const { segment, from, to } = texts[number] as Slice;
    for (const one of automaton.table.ends[state] as readonly number[]) {
      const hit = hitOf(automaton, { bytes: segment.bytes, from, to }, one, end);
      if (hit) (found[number] as PhraseHit[]).push(hit);
    }
  }
  return found;
}

function endings(automaton: PhraseAutomaton, from: number, to: number): number | undefined {
  return kernelOf(loan.bytes)?.triggers.endings(automaton.table.next, automaton.alphabet, from, to);
}

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compilePhrases, type PhraseAutomaton } from '../../src/language/phrase-automaton.ts';
import { findPhrases, findPhrasesInAll } from '../../src/language/phrase-hits.ts';
import { encode } from '../../src/source/bytes.ts';
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
        // What the kernel had to ask for, it knows by now.
        if (!said.includes('\u{20000}')) expect(endings(automaton, from, to)).toBeGreaterThanOrEqual(0);
        expect(found()).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });

  test('in a text with more hits than it notes', () => {
    const automaton = compilePhrases([['a']]);
    const [from, to] = lay(encode('a '.repeat(40_000)));
    expect(endings(automaton, from, to)).toBe(-1);
    expect(findPhrases(automaton, loan.bytes, from, to)).toHaveLength(40_000);
  });

  test('with one automaton after the other', () => {
    const [from, to] = lay(encode('a b, a b'));
    for (const list of [['a'], ['b'], ['a b'], ['a']])
      expect(findPhrases(compilePhrases([list]), loan.bytes, from, to)).toHaveLength(2);
  });
});

test('what is found in several stretches at once is what is found in each', () => {
  const stretches = fc.array(fc.tuple(fc.constantFrom('', ' ', '\n\n', '. ', 'a', '- ', '’', '我'), text), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(phrases, stretches, fc.boolean(), (list, parts, inKernel) => {
      const automaton = compilePhrases([list]);
      const joined = encode(parts.flat().join(''));
      const [start] = inKernel ? lay(joined) : [0];
      const bytes = inKernel ? loan.bytes : joined;
      let at = start;
      const places = parts.map(([gap, said]) => {
        const from = at + encode(gap).length;
        at = from + encode(said).length;
        return { from, to: at };
      });
      expect(findPhrasesInAll(automaton, bytes, places)).toEqual(
        places.map(({ from, to }) => findPhrases(automaton, bytes.slice(0, to), from, to)),
      );
    }),
    { numRuns: 3000 },
  );
});

function endings(automaton: PhraseAutomaton, from: number, to: number): number | undefined {
  return kernelOf(loan.bytes)?.triggers.endings(automaton.table.next, automaton.alphabet, from, to);
}

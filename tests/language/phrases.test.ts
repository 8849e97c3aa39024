import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePhrases } from '../../src/language/phrase-automaton.ts';
import { findPhrases } from '../../src/language/phrase-hits.ts';
import { encode } from '../../src/source/bytes.ts';

function hitsOf(phrases: readonly string[], text: string): string[] {
  const automaton = compilePhrases([phrases]);
  const bytes = encode(text);
  return findPhrases(automaton, bytes, 0, bytes.length).map(
    ({ phrase, from, to }) =>
      `${automaton.phrases[phrase]}: ${Buffer.from(bytes.subarray(from, to)).toString()}`,
  );
}

describe('a phrase is found', () => {
  test.each([
    ['no way out', 'There is NO way  out.', ['no way out: NO way  out']],
    ['no way out', 'no\r\n\tway - out', ['no way out: no\r\n\tway - out']],
    ['self-care', 'self care, self-care', ['self-care: self care', 'self-care: self-care']],
    ["can't go on", 'I can’t go on', ["can't go on: can’t go on"]],
    ['die', '“die” die, *die* die', ['die: die', 'die: die', 'die: die', 'die: die']],
    ['die', "'die'", ['die: die']],
    [
      'apologi*',
      'I apologised; apologies. Apologi’s',
      ['apologi*: apologised', 'apologi*: apologies', 'apologi*: Apologi’s'],
    ],
    ['叹气', '我叹气了', ['叹气: 叹气']],
    ['é', 'É, é', ['é: É', 'é: é']],
    ['a b', 'a a b', ['a b: a b']],
    ['now', 'x now', ['now: now']],
  ])('%j in %j', (phrase, text, hits) => {
    expect(hitsOf([phrase], text)).toEqual(hits);
  });
});

describe('a phrase is not found', () => {
  test.each([
    ['die', 'diet, indie, died, die’s, dieé, édie, d ie'],
    ['i can', "I can't, I can’t"],
    ['not now', 'notnow, not, now'],
    ['can', "can't"],
    ["'cause", "be'cause"],
    ['all', "y'all"],
  ])('%j in %j', (phrase, text) => {
    expect(hitsOf([phrase], text)).toEqual([]);
  });
});

test('phrases that overlap are all found, by their end, the longest first', () => {
  expect(hitsOf(['want to die', 'to die', 'die', 'to die for'], 'I want to die for')).toEqual([
    'want to die: want to die',
    'to die: to die',
    'die: die',
    'to die for: to die for',
  ]);
});

test('a phrase knows the lists that hold it', () => {
  const { phrases, lists } = compilePhrases([['a', 'b', 'a'], ['c'], ['b']]);
  expect(phrases).toEqual(['a', 'b', 'c']);
  expect(lists).toEqual([[0], [0, 2], [1]]);
});

test('only the given bytes are looked at, and their ends part words', () => {
  const bytes = encode('indiet');
  expect(findPhrases(compilePhrases([['die']]), bytes, 2, 5)).toEqual([{ phrase: 0, from: 2, to: 5 }]);
});

test.each(['', '*', ' a', 'a ', 'a*b', '- a'])('the phrase %j is refused', (phrase) => {
  expect(() => compilePhrases([[phrase]])).toThrow(`unexpected phrase "${phrase}", expected words`);
});

const letters = fc.string({ unit: fc.constantFrom(..."aab b-'’é我."), minLength: 1, maxLength: 5 });
const phrase = letters.filter((text) => !/^[ -]|[ -]$/.test(text));

test('it finds what a pattern for each phrase finds', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.tuple(phrase, fc.boolean()).map(([text, open]) => (open ? `${text}*` : text)),
        { maxLength: 6 },
      ),
      fc.string({ unit: fc.constantFrom(..."aabbA  -\n'’é我.😔"), maxLength: 40 }),
      (phrases, text) => {
        const automaton = compilePhrases([phrases]);
        const bytes = encode(text);
        const hits = findPhrases(automaton, bytes, 0, bytes.length).map(({ phrase: index, from, to }) =>
          [automaton.phrases[index], textOf(bytes, 0, from).length, textOf(bytes, 0, to).length].join(' '),
        );
        expect(new Set(hits).size).toBe(hits.length);
        expect(hits.sort()).toEqual(phrases.flatMap((one) => naive(one, text)).sort());
      },
    ),
    { numRuns: 2000 },
  );
});

test('of bytes that are no text, every hit still lies within', () => {
  const automaton = compilePhrases([['a b', 'é*', 'a*', '我', "a'", '\u0080 a', 'aéa']]);
  const byte = fc.oneof(fc.nat(255), fc.constantFrom(0x20, 0x61, 0x62, 0x80, 0xa9, 0xc3, 0xe6, 0x88, 0x91));
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 30 }), fc.nat(3), (numbers, cut) => {
      const bytes = Uint8Array.from(numbers);
      const [from, to] = [Math.min(cut, bytes.length), Math.max(cut, bytes.length - cut)];
      for (const hit of findPhrases(automaton, bytes, from, Math.min(to, bytes.length))) {
        expect(hit.from).toBeGreaterThanOrEqual(from);
        expect(hit.to).toBeLessThanOrEqual(to);
        expect(hit.from).toBeLessThan(hit.to);
      }
    }),
    { numRuns: 2000 },
  );
});

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return new TextDecoder().decode(bytes.subarray(from, to));
}

/** Every place of a phrase, looked for from every place of the text. */
function naive(wanted: string, text: string): string[] {
  const open = wanted.endsWith('*');
  const bare = open ? wanted.slice(0, -1) : wanted;
  const inner = bare.replaceAll(/[ -]+|['’]|\./g, (part) =>
    /[ -]/.test(part) ? '[\\s-]+' : part === '.' ? '\\.' : "['’]",
  );
  const [first, last] = [bare.charAt(0), bare.charAt(bare.length - 1)];
  const start = /[ab'’é]/.test(first) ? "(?<![abé]|[abé]['’](?=[abé]))" : '';
  const quote = /['’]/.test(first) ? '(?<![abé])' : '';
  const end = open ? "(?:[abé]|['’][abé])*" : /[abé]/.test(last) ? "(?![abé]|['’][abé])" : '';
  const pattern = new RegExp(`${start}${quote}${inner}${end}`, 'iuy');
  const found: string[] = [];
  for (let at = 0; at < text.length; at++) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) found.push([wanted, at, at + match[0].length].join(' '));
  }
  return found;
}

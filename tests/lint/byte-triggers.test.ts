import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ByteTriggers, byteTriggers, fires, type Wanted } from '../../src/lint/byte-triggers.ts';

const controls = String.fromCharCode(...Array.from({ length: 32 }, (_, code) => code));

test.each<[Wanted, string, boolean]>([
  [{ any: '?!' }, 'What now?', true],
  [{ any: '?!' }, 'No.', false],
  [{ any: '…' }, 'well…', true],
  [{ any: '…' }, 'I’m “fine”', false],
  [{ any: '' }, 'anything', false],
  [{ any: '', heads: 'Ã' }, 'café', true],
  [{ any: '', heads: 'Ã' }, '12 °C', false],
  [{ any: '\t', heads: '\u0300' }, 'a\u0323', true],
])('%j in %j: %s', (wanted, text, expected) => {
  const triggers = byteTriggers([wanted]);
  expect(firesIn(triggers, 0, text)).toBe(expected);
});

test('what a trigger asks for costs the others no bit, however much it is', () => {
  const wanted = [
    { any: controls },
    { any: '?' },
    { any: '\u200b\u2060\u00ad' },
    ...Array.from('abcdef', (any) => ({ any })),
  ];
  const triggers = byteTriggers(wanted);
  expect(wanted.map((_, index) => firesIn(triggers, index, 'Is it café?'))).toEqual(
    wanted.map(({ any }) => Array.from('acf?').includes(any)),
  );
});

test('a trigger never fires once too rarely', () => {
  const lists = fc.array(
    fc.record({ any: fc.string({ unit: 'grapheme' }), heads: fc.string({ unit: 'grapheme' }) }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(lists, fc.string({ unit: 'grapheme' }), (wanted, text) => {
      const triggers = byteTriggers(wanted);
      for (const [index, { any, heads }] of wanted.entries()) {
        const heading = new Set(Array.from(heads, (one) => new TextEncoder().encode(one)[0]));
        const holds = Array.from(text).some(
          (one) => any.includes(one) || heading.has(new TextEncoder().encode(one)[0]),
        );
        if (holds) expect(firesIn(triggers, index, text)).toBe(true);
      }
    }),
  );
});

function firesIn(triggers: ByteTriggers, trigger: number, text: string): boolean {
  return fires(triggers.needs[trigger] as ByteTriggers['needs'][number], maskOf(text, triggers));
}

function maskOf(text: string, { bits }: ByteTriggers): number {
  return new TextEncoder().encode(text).reduce((mask, byte) => mask | (bits[byte] as number), 0);
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/parse.ts';
import { render } from '../../src/render.ts';
import { anyBytes, transcript } from '../arbitrary.ts';
import { processorTime } from '../processor-time.ts';

const options = { reader: 'text' };

describe('parsing text', () => {
  test('never throws, and its nodes joined are the input', () => {
    fc.assert(
      fc.property(transcript, (text) => {
        const well = text.toWellFormed();
        expect(render(parse(well, options))).toBe(well);
      }),
      { numRuns: 2000 },
    );
  });

  test('covers every byte of any input once, in order', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const sizes = parse(bytes, options).items.map((item) => item.size);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(bytes.length);
      }),
      { numRuns: 1000 },
    );
  });

  test('gives spans that re-read to their text, lines that count the line feeds before them, turns in order', () => {
    fc.assert(
      fc.property(transcript, (text) => {
        const bytes = new TextEncoder().encode(text.toWellFormed());
        for (const { turns, source } of parse(bytes, options).conversations) {
          let end = source.start;
          for (const [index, turn] of turns.entries()) {
            expect(turn.index).toBe(index);
            expect(
              new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(turn.start, turn.end)),
            ).toBe(turn.body.text);
            expect(turn.line).toBe(bytes.subarray(0, turn.start).filter((byte) => byte === 10).length + 1);
            expect(turn.start).toBeGreaterThanOrEqual(end);
            end = turn.end;
          }
          expect(end).toBeLessThanOrEqual(source.end);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('reads the same whatever the dialect that is stated: nothing is lost', () => {
    const dialects = fc.constantFrom(
      'bare',
      'chat',
      'chatml',
      'dash',
      'fullwidth',
      'hash',
      'hh',
      'inst',
      'named',
      'tags',
    );
    fc.assert(
      fc.property(transcript, dialects, (text, dialect) => {
        const well = text.toWellFormed();
        expect(render(parse(well, { ...options, dialect }))).toBe(well);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('hostile input is read in linear time', () => {
  const units = [
    '#',
    '*',
    '### Human',
    '### Human ',
    '[',
    '\\"',
    'Human: ',
    '### Human: ',
    '```\n',
    '<|',
    '<',
    '|',
    '"### Human:',
    ':',
    'a:',
    '> ',
    '\n- ',
    'A B C:',
    '：',
    '</s>',
    '**Human:** ',
    '<|endoftext|>',
    '\f',
    ' ',
    '[INST] ',
    '*A:\t',
    'Human:\n',
  ];
  const timed = (text: string): number => processorTime(() => parse(text, options));
  test.each(units)('%j', (unit) => {
    const size = 2 ** 15;
    const small = timed(unit.repeat(size / unit.length));
    const large = timed(unit.repeat((8 * size) / unit.length));
    // 8 times the input may take 8 times as long, with room for noise; a quadratic reading takes 64 times.
    expect(large).toBeLessThan(28 * Math.max(small, 20));
  });
});

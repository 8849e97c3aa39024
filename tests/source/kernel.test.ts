import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kernelOf, lend, type Kernel, type Loan } from '../../src/source/kernel.ts';

let loan: Loan;
let kernel: Kernel;
beforeAll(() => {
  loan = lend('window') as Loan;
  kernel = kernelOf(loan.bytes) as Kernel;
});
afterAll(() => loan.giveBack());

/** Bytes among which those are frequent that mean something to the kernel, long enough for several of its steps. */
const bytes = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          0x0a,
          0x22,
          0x5c,
          0x23,
          0x60,
          0x3e,
          0x6e,
          0xe2,
          0x80,
          0xa8,
          0xa9,
          0xc2,
          0x85,
        ),
      },
      { weight: 9, arbitrary: fc.constant(0x61) },
      fc.nat(255),
    ),
    { maxLength: 90 },
  )
  .map((list) => Uint8Array.from(list));

/** Lays bytes into the kernel's memory, with others behind them that must not count. */
function lay(source: Uint8Array): [from: number, to: number] {
  const { from } = loan;
  loan.bytes.fill(0x23, from, from + source.length + 64);
  loan.bytes.set(source, from);
  return [from, from + source.length];
}

describe('the kernel', () => {
  test('notes number signs, counts line feeds, and tells of backticks, arrows and what is not ASCII', () => {
    fc.assert(
      fc.property(bytes, (source) => {
        const [from, to] = lay(source);
        const count = kernel.survey(from, to);
        const signs = [...source].flatMap((byte, at) => (byte === 0x23 ? [from + at] : []));
        expect([...kernel.table.subarray(0, count)]).toEqual(signs);
        const has = (judge: (byte: number) => boolean): number => (source.some(judge) ? 1 : 0);
        expect(kernel.found.feeds).toBe(source.filter((byte) => byte === 0x0a).length);
        expect(kernel.found.met).toBe(
          has((byte) => byte === 0x60) + 2 * has((byte) => byte === 0x3e) + 4 * has((byte) => byte > 0x7f),
        );
      }),
      { numRuns: 3000 },
    );
  });

  test('counts bytes of three kinds', () => {
    fc.assert(
      fc.property(bytes, fc.nat(255), fc.nat(255), (source, one, two) => {
        const any = [one, two, 0x61] as const;
        expect(kernel.count(...lay(source), ...any)).toBe(source.filter((byte) => any.includes(byte)).length);
      }),
      { numRuns: 1000 },
    );
  });

  test('lends each part of its memory once, and knows its own bytes', () => {
    expect(lend('window')).toBeUndefined();
    expect(kernelOf(loan.bytes.subarray(0, loan.from))).toBe(kernel);
    expect(kernelOf(loan.bytes.subarray(1))).toBeUndefined();
    expect(kernelOf(new Uint8Array(8))).toBeUndefined();
  });

  test('notes no more places than its table holds, and tells how many there were', () => {
    const many = new Uint8Array(100_000).fill(0x23);
    const [from, to] = lay(many);
    expect(kernel.survey(from, to)).toBe(100_000);
    expect(kernel.table.at(-1)).toBe(from + kernel.table.length - 1);
    expect(loan.bytes[from - 1]).not.toBe(0x23);
  });
});

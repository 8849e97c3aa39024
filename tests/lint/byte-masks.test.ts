import fc from 'fast-check';
import { expect, test } from 'vitest';
import { masksOf } from '../../src/lint/byte-masks.ts';
import { lend, type Loan } from '../../src/source/kernel.ts';
import { type Slice, slice, verbatim } from '../../src/source/segment.ts';
import type { Turn } from '../../src/transcript/conversation.ts';

const bits = Uint32Array.from({ length: 256 }, (_, byte) => 1 << (byte & 31));

test('the mask of every part has the bits of all its bytes, in the kernel and without it', () => {
  const loan = lend('window') as Loan;
  const part = fc.uint8Array({ maxLength: 20 });
  fc.assert(
    fc.property(fc.array(part, { minLength: 2, maxLength: 12 }), fc.boolean(), (parts, inKernel) => {
      // Preamble, then marker and text of each turn, then epilogue.
      const all = parts.length % 2 === 0 ? parts : parts.slice(1);
      const start = inKernel ? loan.from : 0;
      const bytes = inKernel ? loan.bytes : Uint8Array.from(all.flatMap((one) => [...one]));
      if (inKernel)
        bytes.set(
          all.flatMap((one) => [...one]),
          start,
        );
      const segment = verbatim(bytes, start, start + all.flatMap((one) => [...one]).length, 0, 1);
      let at = start;
      const slices = all.map(({ length }) => slice(segment, at, (at += length)));
      expect(masksOf(conversationOf(slices), bits)).toEqual(
        all.map((one) => one.reduce((mask, byte) => mask | (bits[byte] as number), 0)),
      );
    }),
    { numRuns: 1000 },
  );
  loan.giveBack();
});

function conversationOf(slices: readonly Slice[]): Parameters<typeof masksOf>[0] {
  const turns: Turn[] = [];
  for (let at = 1; at + 1 < slices.length; at += 2)
    turns.push({ marker: slices[at], body: slices[at + 1] } as Turn);
  return { preamble: slices[0] as Slice, turns, epilogue: slices.at(-1) as Slice };
}

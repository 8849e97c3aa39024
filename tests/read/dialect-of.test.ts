import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dialects } from '../../src/dialects/index.ts';
import { roleOf } from '../../src/language/roles.ts';
import { dialectOf } from '../../src/read/dialect-of.ts';
import type { ReadContext } from '../../src/read/reader.ts';
import { verbatim } from '../../src/source/segment.ts';
import { transcript } from '../arbitrary.ts';

const context: ReadContext = {
  path: '-',
  options: {},
  roleOf: roleOf(),
  dialects,
  explain: false,
  settled: () => {},
};

test('what counting bytes decides is what asking every dialect decides', () => {
  // The short cut is taken by an everyday dialect only.
  const careful = { ...context, dialects: dialects.map((one) => ({ ...one, mixing: 'strict' as const })) };
  const plain = fc.constantFrom(
    '### Human: a\n\n### Assistant: b',
    'x:\n### User: a: b\n### AI: c',
    'User: a',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(transcript, plain), { minLength: 1, maxLength: 3 }), (texts) => {
      const samples = texts.map((text) => {
        const bytes = new TextEncoder().encode(text.toWellFormed());
        return verbatim(bytes, 0, bytes.length, 0, 1);
      });
      const [slow, quick] = [dialectOf(samples, careful), dialectOf(samples, context)];
      expect(quick && `${quick.dialect.id} ${quick.count}`).toBe(slow && `${slow.dialect.id} ${slow.count}`);
    }),
    { numRuns: 3000 },
  );
});

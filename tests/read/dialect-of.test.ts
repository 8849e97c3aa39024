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
  fc.assert(
    fc.property(transcript, (text) => {
      const bytes = new TextEncoder().encode(text.toWellFormed());
      const segment = verbatim(bytes, 0, bytes.length, 0, 1);
      // A second, empty sample keeps the short cut from being taken.
      const careful = dialectOf([segment, verbatim(new Uint8Array(0), 0, 0, 0, 1)], context);
      const quick = dialectOf([segment], context);
      expect(quick && `${quick.dialect.id} ${quick.count}`).toBe(
        careful && `${careful.dialect.id} ${careful.count}`,
      );
    }),
    { numRuns: 3000 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toRecord } from '../../src/export/to-record.ts';
import { text } from '../../src/exporters/text.ts';
import { parse } from '../../src/parse.ts';
import { transcript } from '../arbitrary.ts';
import { written } from './units.ts';

test('what was read from text comes back as it was', () => {
  fc.assert(
    fc.property(transcript, (input) => {
      const { items } = parse(input.toWellFormed(), { reader: 'text' });
      const back = items.map((item) =>
        item.kind === 'conversation' ? text.write(toRecord(item.conversation)).text : item.slice.text,
      );
      expect(back.join('')).toBe(input.toWellFormed());
    }),
  );
});

test('rows that list turns get markers, which are counted as added', async () => {
  const row = JSON.stringify({
    messages: [
      { role: 'user', content: 'hi' },
      { role: 'Ben', content: 'yo' },
    ],
  });
  expect(await written('text', row)).toEqual({
    text: '### Human: hi\n\n### Ben: yo',
    drops: [],
    added: 22,
    carried: 26,
  });
});

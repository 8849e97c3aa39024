import { expect, test } from 'vitest';
import { excerptIn, excerptOf } from '../../src/diagnostic/excerpt.ts';
import { encode } from '../../src/source/bytes.ts';

test.each(['', 'a', 'é', '我', '😊', 'a😊'])(
  '%j again and again: the excerpt of bytes is that of their text',
  (unit) => {
    for (const times of [1, 99, 199, 200, 201, 500]) {
      const text = unit.repeat(times);
      const bytes = encode(`before${text}behind`);
      const excerpt = excerptIn(bytes, 6, bytes.length - 6);
      expect(excerpt).toBe(excerptOf(text));
      expect(excerpt.length).toBeLessThanOrEqual(200);
      expect(excerpt.endsWith('…')).toBe(text.length > 200);
    }
  },
);

import { expect, test } from 'vitest';
import { entityPattern, readEntity } from '../../src/language/entities.ts';

test.each([
  ['&amp;', '&'],
  ['&#39;', "'"],
  ['&#x2019;', '’'],
  ['&#146;', '’'],
  ['&#128532;', '😔'],
  ['&eacute;', 'é'],
  ['&yuml;', 'ÿ'],
  ['&nbsp;', '\u00a0'],
  ['&frac12;', '½'],
  ['&amp;amp;quot;', '"'],
  ['&amp;#39;', "'"],
  ['&#10;', '\n'],
  ['&#0;', undefined],
  ['&#xd800;', undefined],
  ['&#9999999;', undefined],
  ['&nonsense;', undefined],
])('%s is %j', (entity, character) => {
  expect(readEntity(entity)).toBe(character);
});

test('entities are found whole', () => {
  const text = 'Tom &amp; Ann &amp;lt;3 R&D; a&b; &amp;amp; ?a=1&copy=2 &#39;';
  expect(text.match(entityPattern)).toEqual(['&amp;', '&amp;lt;', '&amp;amp;', '&#39;']);
});

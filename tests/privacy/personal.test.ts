import { expect, test } from 'vitest';
import { findingsOf } from '../../src/privacy/personal.ts';
import { findEmails, findHandles } from '../../src/privacy/web.ts';
import { encode } from '../../src/source/bytes.ts';
import { type Segment, slice, verbatim } from '../../src/source/segment.ts';

function found(segment: Segment, from = 0): readonly (readonly [string, string, string | undefined])[] {
  const at = slice(segment, from, segment.to);
  const finds = [...findEmails(at.text), ...findHandles(at.text)];
  return [...findingsOf(at, finds)].map(({ at: place, message, fix }) => [
    place.text,
    message,
    fix?.edits.map(({ text }) => text).join(),
  ]);
}

const address = 'an e-mail address stands here; expected none, or <EMAIL> in its place';
const account = 'the name of an account stands here; expected none, or <HANDLE> in its place';

test('places are the bytes of the text, behind letters of any size and line ends', () => {
  const bytes = encode('é 😔\r\nro@post.invalid 我 @blue_kettle, li@post.invalid');
  expect(found(verbatim(bytes, 0, bytes.length, 0, 1))).toEqual([
    ['ro@post.invalid', address, '<EMAIL>'],
    ['@blue_kettle', account, '<HANDLE>'],
    ['li@post.invalid', address, '<EMAIL>'],
  ]);
});

test('inside a JSON string escapes stay outside', () => {
  const bytes = encode(String.raw`a \"quote\"\n\nro@post.invalid\t😔 li@post.invalid`);
  const segment: Segment = { ...verbatim(bytes, 0, bytes.length, 0, 1), escaped: 1 };
  expect(found(segment).map(([text]) => text)).toEqual(['ro@post.invalid', 'li@post.invalid']);
});

test('of what overlaps the first is taken, and many places are found in order', () => {
  const text = 'ro@post.invalid '.repeat(50);
  const bytes = encode(text);
  const places = found(verbatim(bytes, 0, bytes.length, 0, 1));
  expect(places).toHaveLength(50);
  expect(new Set(places.map(([place]) => place))).toEqual(new Set(['ro@post.invalid']));
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMisread } from '../../src/language/misread.ts';
import { timeOnce } from '../processor-time.ts';

const table = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

describe('what was misread is read', () => {
  test.each([
    ['itâ€™s late, and so onâ€¦', 'it’s late, and so on…'],
    ['a cafÃ©, Ã¥r, MÃœDE, HÃ”TEL', 'a café, år, MÜDE, HÔTEL'],
    ['ÃœbermÃ¼det', 'Übermüdet'],
    ['20Â°C, Â£5 and aÂ room', '20°C, £5 and a room'],
    ['so ðŸ˜” and â\u009d¤', 'so 😔 and ❤'],
    ['ÐŸÐ»Ð¾Ñ…Ð¾ Ð¼Ð½Ðµ', 'Плохо мне'],
    ['Ø£Ù†Ø§ Ø­Ø²ÙŠÙ†', 'أنا حزين'],
    ['æˆ‘å¾ˆç´¯', '我很累'],
    ['weâ\u0080\u0099re \u0093fine\u0094 today', 'we’re “fine” today'],
    ['donÃ¢â‚¬â„¢t, nÃƒÂ©e', 'don’t, née'],
    ['nicht mÃ¶glich â€œhereâ€ now', 'nicht möglich “here” now'],
    ['voilÃ la nuit, voilÃ\u00a0tout', 'voilà la nuit, voilàtout'],
    ['Ã trois, trÃ¨s tard', 'à trois, très tard'],
  ])('%j', (text, meant) => {
    expect(read(text)).toBe(meant);
  });
});

describe('what is written so is left', () => {
  test.each([
    'naïve, déjà vu, Zoë’s “café”',
    'QUÉ PASÓ… “NO SÉ” – JÁ NÃO…',
    'TU ES LÀ… “FATIGUÉ” ?',
    'SCHÖN… “MÜDE” – »JA«',
    'été «\u00a0là\u00a0»…',
    'Chloë…” said André™',
    '5×… or 5×£3, “×”',
    'A N S I Ã O',
    'ANDRÉ’s list, ANDRÉ® and ANDRÉ©',
    'MÖKKI\u00a0TÄ\u00a0OLI',
    'Spaß…” — “Gruß”',
    'ÔÔô oi, aí´´',
    'Đêm nay buồn… ĐÃ TẮT',
    'ĞÖRDÜ… İŞTE',
    'wait\u0085 then',
    '10 Å— and 5 °C',
    '',
  ])('%j', (text) => {
    expect(findMisread(text)).toEqual([]);
  });
});

test('every character of everyday text that is misread within small letters is read again', () => {
  const everyday = fc.constantFrom(...'éèàüößñçåæœø’“”…–—😔❤€£я你');
  fc.assert(
    fc.property(
      fc.array(everyday, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 3 }),
      (chars, times) => {
        let text = `a${chars.join('b')}b`;
        const meant = text;
        for (let round = 0; round < times; round++) text = misread(text);
        expect(read(text)).toBe(meant);
      },
    ),
  );
});

test.each(['â€™', 'Ã', '\u0085', 'Ã\u0083Â', 'É…', 'ð', '\u0092\u0085'])(
  'a megabyte of %j is read in linear time',
  (unit) => {
    const time = timeOnce(() => {
      findMisread(unit.repeat(5e5 / unit.length));
    });
    expect(time).toBeLessThan(4000);
  },
);

/** UTF-8, read as Windows-1252. */
function misread(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) =>
    byte >= 0x80 && byte < 0xa0 ? table.charAt(byte - 0x80) : String.fromCharCode(byte),
  ).join('');
}

function read(text: string): string {
  let out = '';
  let end = 0;
  for (const { from, to, meant } of findMisread(text)) {
    out += text.slice(end, from) + meant;
    end = to;
  }
  return out + text.slice(end);
}

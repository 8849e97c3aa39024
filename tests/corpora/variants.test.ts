import { describe, expect, test } from 'vitest';
import { parse } from '../../src/parse.ts';
import { corpus, textsBelow } from './corpora.ts';

/** Each odd spelling that was collected, by the number in its name: dialect, length of the preamble, sides of its turns. */
const readings: Readonly<Record<string, string>> = {
  v001: 'hash 0 HAHAHA',
  v002: 'hash 95 HAHAHAHAHA',
  v003: 'hash 95 HAHAHAHAHA',
  v004: 'hash 318 HAHAHA',
  v006: 'hash 87 HAHAH',
  v007: 'hash 0 HAHAHAHAHAHA',
  v009: 'hash 0 HAHA',
  v012: 'hash 0 HAHAHAHAHA',
  v014: 'hash 0 HAHAHAHAHAHA',
  v015: 'hash 0 HAHAHAHA',
  v016: 'hash 0 HAHAHAHAA',
  v017: 'hash 0 HAHAA',
  v020: 'hash 0 HA',
  v022: 'hash 0 HAHAHHAA',
  v024: 'hash 0 HAHAHA',
  v025: 'hash 0 HAHAHAHAHAHAH',
  v037: 'hash 0 AHAHAHAHAHAHAH',
  v038: 'hash 0 AHAHAHAHAHAHAHAH',
  v039: 'hash 0 HAHAHAHAHAHAHAHAHAHAHAH',
  v040: 'hash 0 HAHAHAHAHAHAHAHAHAH',
  v042: 'hash 0 HAHAHAHAHAHAHA',
  v049: 'hash 0 HAHAHAHAHAHAHAHAHAHA',
  v050: 'hash 0 HAHAHAHAHAHAHA',
  v053: 'bare 0 HAHAHAHAHA',
  v064: 'hash 63 AHAAHAAHAAHAAHAAHAA',
  v073: 'hash 239 HAAHAHAHAHAHAHA',
  v074: 'hash 924 AHAHAHAHAHAH',
  // The hashtags open nothing; `Human:` and `Assistant:` at line starts above them do.
  v075: 'bare 716 HA',
  v076: 'hash 729 H',
  v077: 'hash 60 HAHAHAHAHAHAHAHAHAHAHAHAHAHAHAHAHA',
  v078: 'hash 117 HAHHAHHHHHHAHHAHHHHHHAHAHH',
  v079: 'hash 241 HAHA',
  v081: 'hash 45 HAHAH',
  v082: 'hash 447 HA',
  v085: 'none 1482 ',
  v090: 'none 1296 ',
  v093: 'hash 156 HAHAH',
  v096: 'hash 0 HA',
  v097: 'hash 155 HA',
  v098: 'hash 0 SHA',
  v099: 'hash 0 HA',
  v100: 'hash 0 HA',
  v101: 'hash 0 SHA',
  v102: 'hash 0 SHA',
  v103: 'hash 179 HA',
  v104: 'not-utf-8',
  v105: 'hash 0 SHHA',
  v106: 'hash 105 HA',
  v107: 'hash 105 HA',
  v108: 'bare 0 HA',
  v117: 'hash 2485 HAHA',
  v118: 'hash 4966 HAHAHA',
  v120: 'none 725 ',
  v122: 'fullwidth 0 HAHAHAHAHAHAHAHAHAHAHAHAHAHAHAHAHAHAHAHAHAHAH',
  v125: 'chat 1088 ?????????????????',
  v128: 'dash 0 ??',
};

describe('the collected variants', () => {
  const path = corpus('variants');
  const texts = path === undefined ? [] : textsBelow(path);

  test.skipIf(path === undefined)('are all known here', () => {
    expect(texts.map(({ name }) => name.slice(0, 4))).toEqual(Object.keys(readings));
  });

  test.each(texts)('$name', ({ name, bytes }) => {
    const { conversations, problems } = parse(bytes, { path: name, reader: 'text' });
    const [one] = conversations;
    const sides = one?.turns.map(({ role }) => role?.[0]?.toUpperCase() ?? '?').join('');
    expect(one ? `${one.dialect} ${one.preamble.text.length} ${sides}` : problems[0]?.reason).toBe(
      readings[name.slice(0, 4)],
    );
  });
});

import { describe, expect, test } from 'vitest';
import { toRecord } from '../../src/export/to-record.ts';
import { parse } from '../../src/parse.ts';
import { corpus, textsBelow } from './corpora.ts';

const parts = [
  { name: 'user-models', files: 1170, turns: { human: 3282, assistant: 3953 }, dialects: { hash: 1170 } },
  {
    name: 'talktuner',
    files: 1400,
    turns: { human: 9048, assistant: 9021 },
    dialects: { bare: 200, hash: 1200 },
  },
];

describe.each(parts)('the transcripts of $name', ({ name, files, turns, dialects }) => {
  const path = corpus(name);

  test.skipIf(path === undefined)(
    'lose nothing, name their places, and have the sides that were counted',
    () => {
      const texts = textsBelow(path ?? '');
      expect(texts).toHaveLength(files);
      const sides: Record<string, number> = {};
      const spellings: Record<string, number> = {};
      for (const { name: file, bytes } of texts) {
        const parsed = parse(bytes, { path: file });
        const whole = new TextDecoder().decode(bytes);
        expect(parsed.problems).toEqual([]);
        expect(parsed.conversations).toHaveLength(1);
        for (const conversation of parsed.conversations) {
          const { preamble, turns: said, epilogue, dialect } = toRecord(conversation);
          expect(preamble + said.map((turn) => turn.marker + turn.text).join('') + epilogue).toBe(whole);
          spellings[dialect] = (spellings[dialect] ?? 0) + 1;
          for (const { role, text, start, end, line } of said) {
            sides[role ?? 'none'] = (sides[role ?? 'none'] ?? 0) + 1;
            expect(new TextDecoder().decode(bytes.subarray(start, end))).toBe(text);
            expect(
              whole.slice(0, new TextDecoder().decode(bytes.subarray(0, start)).length).split('\n'),
            ).toHaveLength(line);
          }
        }
      }
      expect(sides).toEqual(turns);
      expect(spellings).toEqual(dialects);
    },
  );
});

describe('the seed', () => {
  const path = corpus('../seed');

  test.skipIf(path === undefined)('is a preamble and ten turns in turn, with six cues', () => {
    const [seed] = textsBelow(path ?? '');
    const [conversation] = parse(seed?.bytes ?? '').conversations;
    expect(conversation?.preamble.text).toMatch(/^Understood\. .* assistant:$/);
    expect(conversation?.turns.map(({ role }) => role)).toEqual(
      Array.from({ length: 10 }, (_, i) => (i % 2 ? 'assistant' : 'human')),
    );
    const cues = conversation ? toRecord(conversation).turns.flatMap((turn) => turn.cues) : [];
    expect(cues.map(({ kind, place }) => `${kind} ${place}`)).toEqual([
      'breath lead',
      'voice lead',
      'breath lead',
      'breath lead',
      'breath mid',
      'voice lead',
    ]);
  });
});

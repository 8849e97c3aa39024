import { describe, expect, test } from 'vitest';
import { keepAll, type Policies, shape, type Shaped } from '../../src/export/policies.ts';
import { parse } from '../../src/parse.ts';

function shaped(text: string, policies: Partial<Policies>): Shaped {
  const [conversation] = parse(text).conversations;
  if (!conversation) throw new Error('the text holds no conversation');
  return shape(conversation, { ...keepAll, ...policies });
}

const texts = ({ record }: Shaped): string[] => record.turns.map((turn) => turn.text);

describe('cues can be stripped', () => {
  test.each([
    ['### Human: *sighs* I am tired.', 'I am tired.', 8],
    ['### Human: I am tired. *sighs* So tired.', 'I am tired. So tired.', 8],
    ['### Human: I am tired. *sighs*', 'I am tired.', 8],
    ['### Human: *sighs*', '', 7],
    ['### Human: *sighs*\n\nI am *really* tired.', 'I am *really* tired.', 9],
    ['### Human: 😔 *sniffles* So.', '😔 So.', 11],
  ])('%j', (text, left, bytes) => {
    const result = shaped(text, { cues: 'strip' });
    expect(texts(result)).toEqual([left]);
    expect(result.drops).toEqual([{ reason: 'cue', count: 1, bytes }]);
    expect(result.record.turns[0]?.cues).toEqual([]);
  });

  test('spans go on naming the untouched source', () => {
    const { record } = shaped('### Human: *sighs* I am tired.', { cues: 'strip' });
    expect(record.turns[0]).toMatchObject({ start: 11, end: 30 });
  });
});

describe('runs can be merged', () => {
  test('texts of one speaker are parted by a blank line, which is counted', () => {
    const result = shaped('### Human: a\n### Human: b\n### Assistant: c\n### Assistant: d\n### Human: e', {
      mergeRuns: true,
    });
    expect(texts(result)).toEqual(['a\n\nb', 'c\n\nd', 'e']);
    expect(result.record.turns.map((turn) => turn.index)).toEqual([0, 1, 2]);
    expect(result.added).toBe(4);
    expect(result.record.turns[0]).toMatchObject({ start: 11, end: 25 });
  });

  test('speakers without a role are told apart by their labels', () => {
    expect(texts(shaped('Anna: a\nAnna: b\nBen: c\nBen: d', { mergeRuns: true }))).toEqual([
      'a\n\nb',
      'c\n\nd',
    ]);
  });

  test('the places of cues follow', () => {
    const { record } = shaped('### Human: hi\n### Human: *sighs* low', { mergeRuns: true });
    expect(record.turns[0]?.cues).toMatchObject([{ text: '*sighs*', from: 4, to: 11 }]);
  });
});

describe('a preamble', () => {
  test('can be dropped, and is counted', () => {
    const result = shaped('Intro.\n\n### Human: a', { preamble: 'drop' });
    expect(result.record.preamble).toBe('');
    expect(result.drops).toEqual([{ reason: 'preamble', count: 1, bytes: 6 }]);
  });

  test('can become a turn of the system that names its place', () => {
    const { record } = shaped('Intro.\n\n### Human: a', { preamble: 'system' });
    expect(record.turns).toMatchObject([
      { index: 0, role: 'system', text: 'Intro.', start: 0, end: 6 },
      { index: 1, role: 'human', text: 'a' },
    ]);
  });
});

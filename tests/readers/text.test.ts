import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { text } from '../../src/readers/text.ts';
import { toRecord } from '../../src/export/to-record.ts';
import { transcript } from '../arbitrary.ts';
import { feed } from '../feed.ts';
import { outline } from '../outline.ts';

describe('text', () => {
  test('is one conversation, or several between separators, each with its own lines and bytes', () => {
    const { conversations, items } = feed(
      text,
      'Intro\n### Human: a\n<|endoftext|>\n### Human: b\f### Human: c\n',
    );
    expect(conversations.map(outline)).toEqual(['Intro|H:a|\n', '|H:b|', '|H:c|\n']);
    expect(
      conversations.map(({ id, source }) => `${id} line ${source.line}, ${source.start}–${source.end}`),
    ).toEqual(['corpus#1 line 1, 0–19', 'corpus#2 line 4, 33–45', 'corpus#3 line 4, 46–59']);
    expect(items.map(({ kind, size }) => `${kind} ${size}`)).toEqual([
      'conversation 19',
      'structure 14',
      'conversation 12',
      'structure 1',
      'conversation 13',
    ]);
  });

  test('a stated line parts conversations, and nothing else of the kind does', () => {
    const { conversations } = feed(text, '### Human: a\n---\nb\n===\n### Human: c', { separator: '===' });
    expect(conversations.map(outline)).toEqual(['|H:a\n---\nb|\n', '|H:c|']);
  });

  test('the conversation that a text ends with is known', () => {
    const ends = (source: string) => feed(text, source).conversations.map((one) => one.source.isLast);
    expect(ends('### Human: hi')).toEqual([true]);
    expect(ends('### Human: hi<|endoftext|>### Human: hello\n')).toEqual([false, true]);
    expect(ends('### Human: hi<|endoftext|>\n')).toEqual([false]);
  });

  test('a byte order mark is structure, and no problem', () => {
    const { items, problems } = feed(text, '\uFEFF### Human: a');
    expect(items.map(({ kind, size }) => `${kind} ${size}`)).toEqual(['structure 3', 'conversation 12']);
    expect(problems).toEqual([]);
  });

  test('a conversation that is not UTF-8 is dropped with its place; the others go on', () => {
    const bytes = Buffer.from(
      '### Human: a\n<|endoftext|>\n### Human: caf\xe9\n<|endoftext|>\n### Human: c',
      'latin1',
    );
    const { conversations, problems } = feed(text, new Uint8Array(bytes));
    expect(conversations.map(outline)).toEqual(['|H:a|\n', '|H:c|']);
    expect(problems).toEqual([expect.stringMatching(/^not-utf-8 3:15 @41: /)]);
  });

  test('blank stretches are no conversations', () => {
    expect(feed(text, ' \n<|endoftext|>\n\n<|endoftext|>').items).toMatchObject([
      { kind: 'structure', size: 30 },
    ]);
  });

  test('reads the same through windows of any size', () => {
    fc.assert(
      fc.property(transcript, fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (chat, sizes) => {
        // Where one conversation tells the dialect and all fit the first window, nothing depends on the windows.
        const well = `### Human: x\n\n### Assistant: y\n<|endoftext|>\n${chat.toWellFormed()}`;
        const options = { dialect: 'hash' };
        const whole = feed(text, well, options);
        const cut = feed(text, well, options, sizes);
        expect(cut.conversations.map(toRecord)).toEqual(whole.conversations.map(toRecord));
        expect(cut.problems).toEqual(whole.problems);
      }),
      { numRuns: 1000 },
    );
  });
});

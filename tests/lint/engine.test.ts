import * as z from 'zod/mini';
import { describe, expect, test } from 'vitest';
import { engine, raisedIn } from '../../src/lint/engine.ts';
import { type Rule, rule } from '../../src/lint/rule.ts';
import { parse } from '../../src/parse.ts';

const head = {
  summary: 'Reports something.',
  why: 'For tests.',
  category: 'text',
  severity: 'info',
  fixes: 'never',
  options: z.strictObject({}),
  examples: [],
} as const;
const message = 'here';

/** Every text that has one of some characters. */
const bytes = (id: string, any: string, more: { roles?: ['human'] } = {}): Rule =>
  rule({
    ...head,
    id,
    trigger: { kind: 'bytes', any, ...more },
    create: () =>
      function* (_conversation, turns) {
        for (const { body: at } of turns) yield { at, message };
      },
  });

/** Every part that has one of some characters. */
const raw = (any: string): Rule =>
  rule({
    ...head,
    id: 'raw',
    trigger: { kind: 'raw', any },
    create: () =>
      function* (_conversation, parts) {
        for (const { kind, at, turn } of parts) yield { at, message: `${kind} ${turn?.index}` };
      },
  });

/** Every phrase. */
const phrases = (id: string, lists: Record<string, string[]>, always?: true): Rule =>
  rule({
    ...head,
    id,
    trigger: { kind: 'phrases', lists, ...(always && { always }) },
    create: () =>
      function* ({ preamble }, hits) {
        if (hits.length === 0) yield { at: preamble, message: 'none' };
        for (const { at, list, phrase, turn } of hits)
          yield { at, message: `${turn.index} ${list} ${phrase}` };
      },
  });

function found(text: string, ...rules: Rule[]): string[] {
  const check = engine(rules.map((one) => ({ rule: one, severity: 'info', options: {} })));
  return parse(text).conversations.flatMap((conversation) =>
    raisedIn(conversation, check).map(
      ({ active, finding }) => `${active.rule.id}: ${finding.at.text} (${finding.message})`,
    ),
  );
}

const talk = 'A talk.\n\n### Human: I feel low…\n\n### Assistant: Tell me “more”.\n';

describe('a trigger of characters', () => {
  test('runs its rule on the texts that have one of them, each by its own trigger', () => {
    expect(found(talk, bytes('dots', '…'), bytes('stop', '.'), bytes('none', '?'))).toEqual([
      'dots: I feel low… (here)',
      'stop: Tell me “more”. (here)',
    ]);
  });

  test('does not run it on texts of other roles', () => {
    expect(found(talk, bytes('stop', '.', { roles: ['human'] }))).toEqual([]);
  });

  test('still fires where more characters are asked for than there are bits', () => {
    const rules = Array.from('abcdefghijklmnopqrstuvwxyz0123456789!?,;:…“', (any, index) =>
      bytes(`r${index}`, any),
    );
    const texts = found(talk, ...rules);
    expect(texts).toContain('r41: I feel low… (here)');
    expect(texts).toContain('r42: Tell me “more”. (here)');
    expect(texts.filter((one) => one.startsWith('r5:'))).toEqual(['r5: I feel low… (here)']);
  });

  test('looks at markers, preamble and epilogue where it is to look at all parts', () => {
    expect(found(talk, raw('#'))).toEqual([
      'raw: \n\n### Human:  (marker 0)',
      'raw: \n\n### Assistant:  (marker 1)',
    ]);
    expect(found(talk, raw('A'))).toEqual([
      'raw: A talk. (preamble undefined)',
      'raw: \n\n### Assistant:  (marker 1)',
    ]);
    expect(found(talk, raw('\n')).at(-1)).toBe('raw: \n (epilogue undefined)');
  });
});

describe('a trigger of phrases', () => {
  test('hands over each hit with its list, whatever the case; of those that overlap the first, and the longest', () => {
    const rules = [
      phrases('a', { feel: ['i feel', 'feel low'], ask: ['tell', 'tell me'] }),
      phrases('b', { x: ['feel low'] }),
    ];
    expect(found(talk, ...rules)).toEqual([
      'a: I feel (0 feel i feel)',
      'a: Tell me (1 ask tell me)',
      'b: feel low (0 x feel low)',
    ]);
  });

  test('runs its rule where nothing is found if that is what it is for', () => {
    expect(found(talk, phrases('a', { x: ['no such'] }))).toEqual([]);
    expect(found(talk, phrases('a', { x: ['no such'] }, true))).toEqual(['a: A talk. (none)']);
  });
});

test('rules run in their order, whatever their triggers', () => {
  expect(
    found(talk, phrases('a', { x: ['low'] }), bytes('b', '“'), phrases('c', { x: ['more'] })).map(
      (one) => one[0],
    ),
  ).toEqual(['a', 'b', 'c']);
});

import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/diagnostic/usage-error.ts';
import { parseMap } from '../../src/read/map.ts';

describe('a map', () => {
  test('names where the turns are and what they are made of', () => {
    expect(parseMap('turns=content,role=agent,text=message')).toMatchObject({
      turns: 'content',
      role: 'agent',
      text: 'message',
    });
  });

  test('names fields that are a turn each, in order', () => {
    expect(
      parseMap(' system=persona , human=survey.question, assistant=survey.answer,id=dialogue.id '),
    ).toEqual({
      id: 'dialogue.id',
      turns: undefined,
      role: undefined,
      text: undefined,
      speech: [
        { role: 'system', path: 'persona' },
        { role: 'human', path: 'survey.question' },
        { role: 'assistant', path: 'survey.answer' },
      ],
    });
  });

  test('may name the list alone, or the id alone', () => {
    expect(parseMap('turns=chosen').turns).toBe('chosen');
    expect(parseMap('id=key').speech).toBeUndefined();
  });

  test.each([
    ['', '--map: "" is no part of a row; expected one of turns, role, text, id, human, assistant, system'],
    [
      'turn=messages',
      '--map: "turn" is no part of a row; expected one of turns, role, text, id, human, assistant, system; the nearest is "turns"',
    ],
    [
      'Human=prompt',
      '--map: "Human" is no part of a row; expected one of turns, role, text, id, human, assistant, system; the nearest is "human"',
    ],
    ['turns', '--map: "turns" names no path; expected turns=PATH, such as turns=messages'],
    ['turns=', '--map: "turns=" names no path; expected turns=PATH, such as turns=messages'],
    ['text=survey..text', '--map: "survey..text" is no path; expected text=PATH, such as text=content'],
    ['turns=a,turns=b', '--map: "turns" is stated twice; expected it once'],
    [
      'role=agent',
      '--map: "role" is stated without "turns"; expected turns=PATH, the list whose elements have a role',
    ],
    [
      'turns=a,role=b,human=c',
      '--map: "human" is stated beside "role"; expected either role=PATH,text=PATH, or the fields of each role',
    ],
    [
      'text=a,human=c',
      '--map: "human" is stated beside "text"; expected either role=PATH,text=PATH, or the fields of each role',
    ],
  ])('%j is refused', (stated, message) => {
    expect(() => parseMap(stated)).toThrow(new UsageError(message));
  });
});

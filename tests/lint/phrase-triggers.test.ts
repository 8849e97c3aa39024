import { expect, test } from 'vitest';
import { phraseTriggers } from '../../src/lint/phrase-triggers.ts';
import type { Hit } from '../../src/lint/rule.ts';
import { parse } from '../../src/parse.ts';
import { rules } from '../../src/rules/index.ts';

const turns =
  parse('### Human: Please, help me.\n\n### Assistant: Perhaps you should rest, perhaps walk.\n')
    .conversations[0]?.turns ?? [];
const shown = (hits: readonly Hit[] | undefined) =>
  hits?.map(({ turn, list, at }) => `${turn.index} ${list}: ${at.text}`);

test('each trigger has its own hits, in order', () => {
  const { find } = phraseTriggers([
    { kind: 'phrases', lists: { advice: ['you should'], hedge: ['perhaps'] } },
    { kind: 'phrases', lists: { plea: ['help me', 'perhaps'] } },
  ]);
  expect(find(turns).map(shown)).toEqual([
    ['1 hedge: Perhaps', '1 advice: you should', '1 hedge: perhaps'],
    ['0 plea: help me', '1 plea: Perhaps', '1 plea: perhaps'],
  ]);
});

test.each([
  [['advice'], ['1 hedge: Perhaps', '1 advice: you should', '1 hedge: perhaps']],
  [['plea'], undefined],
])('of a trigger that needs %j, %j is handed over', (needs, expected) => {
  const lists = { advice: ['you should'], hedge: ['perhaps'], plea: ['help me'] };
  const { find } = phraseTriggers([{ kind: 'phrases', lists, needs, roles: ['assistant'] }]);
  expect(shown(find(turns)[0])).toEqual(expected);
});

test('what a trigger needs is among its lists', async () => {
  for (const load of Object.values(rules)) {
    const { trigger } = await load();
    if (trigger.kind === 'phrases')
      for (const list of trigger.needs ?? []) expect(Object.keys(trigger.lists)).toContain(list);
  }
});

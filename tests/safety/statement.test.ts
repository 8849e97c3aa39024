import { expect, test } from 'vitest';
import { phraseTriggers } from '../../src/lint/phrase-triggers.ts';
import { parse } from '../../src/parse.ts';
import { hopelessLists, riskLists, statements } from '../../src/safety/statement.ts';

const { find: trigger } = phraseTriggers([{ kind: 'phrases', lists: riskLists }]);

const { find: hopeless } = phraseTriggers([{ kind: 'phrases', lists: hopelessLists }]);

/** How the statements of the turns of a transcript stand. */
function standings(transcript: string): string[] {
  const [conversation] = parse(transcript).conversations;
  const hits = trigger(conversation?.turns ?? [])[0] ?? [];
  return statements(hits, riskLists).map(({ standing }) => standing);
}

test.each([
  // What a person says of themself, now.
  ['I want to die.', 'said'],
  ['i just wanna die', 'said'],
  ['Some days I think about killing myself.', 'said'],
  ['I keep thinking everyone would be better off without me.', 'said'],
  ['I don’t want to be alive.', 'said'],
  ["i dont want to live like this, it's too much", 'said'],
  ['There is no reason to live.', 'said'],
  ['Life just isn’t worth living these days.', 'said'],
  ['It makes me want to die.', 'said'],
  ['My mother yells and I want to die.', 'said'],
  ['I don’t know if I want to die.', 'said'],
  ['I can’t stop thinking about killing myself.', 'said'],
  ['Sometimes I wish I was never born', 'said'],
  ['Suicidal thoughts again.', 'said'],
  ['I have been having suicidal thoughts.', 'said'],
  ['I’m suicidal.', 'said'],
  ['Last night I wanted to hurt myself.', 'said'],
  ['I cut myself on purpose.', 'said'],
  ['Why shouldn’t I just kill myself?', 'said'],
  ['Long story short, I want to die.', 'said'],
  ['I called the hotline and I still want to die.', 'said'],
  ['She left, and since then I’ve been thinking about suicide.', 'said'],
  ['“I want to die,” he says. I want to die, too.', 'said'],
  ['"I do not want to live."', 'said'],
  ['I’m not suicidal, but I wish I wasn’t here anymore.', 'said'],
  ['😔 *sobs* I want to\r\ndie.', 'said'],
  // What is denied, or supposed.
  ['I’m not suicidal.', 'hedged'],
  ['I am not suicidal or anything.', 'hedged'],
  ['I would never kill myself.', 'hedged'],
  ['I don’t want to die.', 'hedged'],
  ['I would kill myself if I had to work there.', 'hedged'],
  ['I would be better off dead.', 'said'],
  ['If I killed myself, who would notice?', 'said'],
  ['“I want to die” is what he wrote.', undefined],
  ['I promise I won’t hurt myself; I will not kill myself.', 'hedged'],
  ['I’m too scared to kill myself.', 'hedged'],
  // What is told of others, of another time, of a work, or quoted.
  ['My friend wants to die and is thinking about suicide.', undefined],
  ['My brother attempted suicide.', undefined],
  ['I have a suicidal friend.', undefined],
  ['She says she feels suicidal.', undefined],
  ['Do you ever want to die?', undefined],
  ['When I was twelve, I wanted to die.', undefined],
  ['Years ago I tried to kill myself.', undefined],
  ['My character wants to end it all, and so I wrote: I want to die.', undefined],
  ['In the movie I played a man, and had to say I want to die.', undefined],
  ['I volunteer at a line where I hear about suicidal thoughts.', undefined],
  ['Can this medication cause suicidal thoughts?', undefined],
  ['He wrote “I want to die” on the wall.', undefined],
  // Turns of phrase.
  ['I nearly killed myself laughing.', undefined],
  ['I wanted to die of embarrassment.', undefined],
  ['I cut myself shaving. I cut myself off from them. I cut myself some bread.', undefined],
  ['I am dying to see you, it is to die for, you are killing me with kindness.', undefined],
  ['That would be career suicide.', undefined],
  ['I want to take my life back.', undefined],
  ['I don’t want to live with my parents, or in this town. I am tired of living here.', undefined],
  ['I don’t want to live in my head anymore.', 'said'],
  ['I don’t want to live without her. I am tired of living in pain.', 'said'],
  ['There is no reason to live in the city. I do not want to wake up early.', undefined],
  ['I never wake up on time, and I could sleep forever. We ran five kms.', undefined],
  ['', undefined],
])('%j is %s', (text, standing) => {
  expect(standings(`### Human: ${text}\n\n### Assistant: Go on.\n`)).toEqual(standing ? [standing] : []);
});

test('a turn has one statement, and what is said goes before what is hedged', () => {
  expect(standings('### Human: I am not suicidal. I want to die. I want to die.\n')).toEqual(['said']);
  expect(standings('### Human: I want to die.\n\n### Human: I am not suicidal.\n')).toEqual([
    'said',
    'hedged',
  ]);
});

test('what the assistant says is none', () => {
  expect(standings('### Human: Hi.\n\n### Assistant: I want to die.\n')).toEqual([]);
});

test.each([
  ['It all feels hopeless.', 1],
  ['Nothing ever changes, there is no way out.', 1],
  ['I just want to give up.', 1],
  ['I can’t go on.', 1],
  ['I want to give up smoking. I can’t go on vacation. I’m tired of fighting with him.', 0],
  ['There is no hope for us in the cup, lol.', 0],
  ['My brother is hopeless.', 0],
])('%j: %d of hopelessness', (text, count) => {
  const hits = parse(`### Human: ${text}\n`).conversations.flatMap(({ turns }) => hopeless(turns)[0] ?? []);
  expect(statements(hits, hopelessLists)).toHaveLength(count);
});

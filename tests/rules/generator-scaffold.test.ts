import { describe, expect, test } from 'vitest';
import { generatorScaffold } from '../../src/rules/generator-scaffold.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

const talk =
  '### Human: I eat alone.\n\n### Assistant: Since when?\n\n### Human: Since May.\n\n### Assistant: ';

async function finds(text: string): Promise<readonly string[]> {
  return (await tryRule(generatorScaffold, { text })).finds;
}

describe('the examples of generator-scaffold', () => runExamples(generatorScaffold));

test.each([
  'Here is a 3-exchange dialogue:',
  'Sure, I’d be happy to help with that. Let’s create a warm conversation between a user and an assistant.',
  'I understand. I will do my best to generate a natural conversation.',
  'Okay, let’s start the conversation:',
  'Okay, I hear the request. Let’s begin:',
  'To keep it natural, the conversation below was generated without names. As asked, I composed one exchange.',
])('before the first marker, %j is found', async (preamble) => {
  expect(await finds(`${preamble}\n\n${talk}Go on.\n`)).toEqual([preamble]);
});

test.each([
  'A chat between a person and a helper.',
  'topic: moving\nlanguage: en',
  'They met at the library and had a long conversation.',
])('before the first marker, %j is not', async (preamble) => {
  expect(await finds(`${preamble}\n\n${talk}Go on.\n`)).toEqual([]);
});

test('of several paragraphs before the first marker, only those go that are found', async () => {
  const text = `Here is a conversation between a user and an assistant:\n\nTopic: moving.\n\n${talk}Go on.\n`;
  expect((await tryRule(generatorScaffold, { text })).fixed).toBe(`Topic: moving.\n\n${talk}Go on.\n`);
});

test.each([
  ['Take care. [End of conversation]', '[End of conversation]'],
  ['Take care.\n\n*** End of the transcript ***', '*** End of the transcript ***'],
  ['Take care.\r\n\r\n(Conversation ends.)', '(Conversation ends.)'],
  ['Take care.\n\n<end of dialogue>', '<end of dialogue>'],
  ['Take care.\n\n**Note:** The assistant stays close.', '**Note:** The assistant stays close.'],
  [
    'Take care.\n\n---\nThis conversation shows how to listen.',
    '---\nThis conversation shows how to listen.',
  ],
  ['Take care.\n\n---\n\nThis dialogue shows how.', 'This dialogue shows how.'],
  [
    'Take care.\n\nWould you like me to continue the dialogue?',
    'Would you like me to continue the dialogue?',
  ],
  [
    'Sure! Here is a conversation between a user and an AI:\n\nGo on.',
    'Sure! Here is a conversation between a user and an AI:',
  ],
])('at the end of %j, %j is found', async (last, found) => {
  const { finds: all, fixed = '' } = await tryRule(generatorScaffold, { text: `${talk}${last}\n` });
  expect(all).toEqual([found]);
  expect(fixed.startsWith(talk)).toBe(true);
  expect(fixed).not.toContain(found);
});

test.each([
  'This is the end of the conversation about my boss.',
  'Okay, let us have a conversation about your week.',
  'Sure. Here is what the conversation with your boss could look like.',
  'Here is a short dialogue you can use with your boss:\n\n“I need a day off.”',
  'Note: the therapist on call is there all night.',
  'Rest.\n\n---\n\nThe counselor at your school may know more.',
  'Would you like me to simulate a conversation with your boss, so that you can practise?',
  'Would you like me to go on?',
  'I can hear how long that conversation was.',
])('a helper may say %j', async (last) => {
  expect(await finds(`${talk}${last}\n`)).toEqual([]);
});

test('a person may show a conversation, and ask for one', async () => {
  const ask =
    '### Human: Here is a conversation between an AI assistant and me. Write a new dialogue, please.\n\n';
  const answer = '### Assistant: Here is a dialogue between a user and an AI assistant: “Hello?”\n';
  expect(await finds(ask + answer)).toEqual([]);
});

test('where it is all that a turn holds, it stays: an empty turn would be no better', async () => {
  const { finds: found, fixed } = await tryRule(generatorScaffold, {
    text: `${talk}[End of conversation]\n`,
  });
  expect(found).toEqual(['[End of conversation]']);
  expect(fixed).toBeUndefined();
});

test('in a list of turns a paragraph goes as text', async () => {
  const row = (content: string) =>
    `${JSON.stringify({
      messages: [
        { role: 'user', content: 'Hi.' },
        { role: 'assistant', content },
      ],
    })}\n`;
  const { finds: found, fixed } = await tryRule(generatorScaffold, {
    text: row('Tell me “more”.\n\n[End of conversation]'),
  });
  expect(found).toEqual(['[End of conversation]']);
  expect(fixed).toBe(row('Tell me “more”.'));
});

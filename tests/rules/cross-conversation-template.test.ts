import { describe, expect, test } from 'vitest';
import { crossConversationTemplate } from '../../src/rules/cross-conversation-template.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of cross-conversation-template', () => runExamples(crossConversationTemplate));

const template = 'You can get through this, I am sure.';

/** So many conversations, all different, of which the first few hold a reply. */
function corpus(size: number, holding: number, reply = template): string {
  const talks = Array.from(
    { length: size },
    (_, index) =>
      `### Human: It is the ${index}th day.\n\n### Assistant: ${index < holding ? reply : `Day ${index}.`}\n`,
  );
  return talks.join('<|endoftext|>\n');
}

test.each([
  [10, 3, 0],
  [10, 4, 1],
  [500, 5, 0],
  [500, 6, 1],
])(
  'of %i conversations, a sentence may stand in one of a hundred, and in three: in %i',
  async (size, holding, times) => {
    expect((await tryRule(crossConversationTemplate, { text: corpus(size, holding) })).finds).toHaveLength(
      times,
    );
  },
);

test('a finding tells how often, and where else', async () => {
  const { messages } = await tryRule(crossConversationTemplate, { text: corpus(10, 6) });
  expect(messages).toEqual(['this stands in 6 of 10 conversations; expected in at most 3']);
});

test('a conversation counts once, however often it holds the sentence, and so do its copies', async () => {
  const text = `${corpus(1, 1, `${template} ${template} ${template} ${template}`)}<|endoftext|>\n`;
  expect((await tryRule(crossConversationTemplate, { text: text.repeat(5) })).finds).toEqual([]);
});

test('sentences that follow each other are one finding, in the same turn', async () => {
  const twice = `${template}\n\nTake it one day at a time. Yes.`;
  const { finds } = await tryRule(crossConversationTemplate, { text: corpus(5, 5, twice) });
  expect(finds).toEqual([`${template}\n\nTake it one day at a time.`]);
  const apart = `${template}\n\n### Human: Hm.\n\n### Assistant: Take it one day at a time.`;
  const found = await tryRule(crossConversationTemplate, { text: corpus(5, 5, apart) });
  expect(found.finds).toEqual([template, 'Take it one day at a time.']);
});

test('whose sentences are compared can be stated', async () => {
  const text = corpus(5, 0).replaceAll(/It is the .*?th day/g, 'I do not know what to do');
  expect((await tryRule(crossConversationTemplate, { text })).finds).toEqual([]);
  const options = { roles: ['human'] };
  expect((await tryRule(crossConversationTemplate, { text, options })).finds).toHaveLength(1);
});

import { describe, expect, test } from 'vitest';
import { stats, type StatsOptions } from '../../src/run/stats.ts';
import { corpus } from './corpora.ts';

/** What a file comes to: the statistics that are named, by metric and speaker. */
async function values(path: string, metrics: readonly string[], options: StatsOptions = {}) {
  const { groups } = await stats([path], { metrics, ...options });
  return groups['all'];
}

const failed = corpus('esconv/thu-coai__FailedESConv.json');
const asRoles: StatsOptions = { read: { roles: { speaker: 'human', listener: 'assistant' } } };

describe.skipIf(failed === undefined)('FailedESConv has', () => {
  const path = failed ?? '';

  test('196 conversations and 5,230 utterances, 2,853 and 2,377 by speaker', async () => {
    expect(await values(path, ['conversations', 'labels'])).toMatchObject({
      conversations: { all: { conversations: 196, utterances: 5230 } },
      labels: {
        all: {
          labels: 5230,
          top: [
            ['speaker', 2853],
            ['listener', 2377],
          ],
        },
      },
    });
    expect(await values(path, ['conversations'], asRoles)).toMatchObject({
      conversations: { human: { utterances: 2853 }, assistant: { utterances: 2377 } },
    });
  });

  test('thanks at the end of 38.8 % of its conversations', async () => {
    expect(await values(path, ['closing-gratitude'], asRoles)).toMatchObject({
      'closing-gratitude': { all: { conversations: 196, grateful: 76 } },
    });
  });

  // Counted by a separate script, in Python.
  test('pairs, runs, questions and words as counted', async () => {
    const metrics = ['turn-taking', 'question-rate', 'talk-share', 'talk-ratio', 'turn-length'];
    const found = await values(path, metrics, asRoles);
    expect(found).toMatchObject({
      'turn-taking': {
        all: {
          pairs: 5034,
          sameSpeaker: 1262,
          first: [
            ['human', 125],
            ['assistant', 71],
          ],
          last: [
            ['human', 81],
            ['assistant', 115],
          ],
        },
      },
      'question-rate': { human: { turns: 1989, asking: 343 }, assistant: { turns: 1979, asking: 746 } },
      'talk-ratio': { all: { human: 27_528, assistant: 29_471 } },
      'turn-length': { human: { max: 114 }, assistant: { max: 97 } },
    });
    const { 'question-rate': rate, 'talk-share': share, 'turn-taking': taking } = found ?? {};
    expect(taking?.all).toHaveProperty('strict', 22 / 196);
    expect(rate?.human).toHaveProperty('per100Words', expect.closeTo(1.5039232781, 9));
    expect(rate?.human).toHaveProperty(['byConversation', 'mean'], expect.closeTo(0.1798064092, 9));
    expect(rate?.assistant).toHaveProperty(['byConversation', 'mean'], expect.closeTo(0.3997974653, 9));
    expect(share?.all).toHaveProperty('mean', expect.closeTo(0.5096172514, 9));
  });

  test('labels of strategies, of the one who listens only, as counted', async () => {
    const field = 'dialog.annotation.strategy';
    const found = await values(path, ['labels', 'reflection-ratio'], {
      ...asRoles,
      metricOptions: { labels: { field }, 'reflection-ratio': { field } },
    });
    expect(found).toMatchObject({
      labels: {
        all: { labels: 2377, kinds: 12 },
        human: { notComputed: `no label in the field ${field} of any of the rows` },
        assistant: { labels: 2377 },
      },
      'reflection-ratio': { all: { reflections: 200, questions: 528 } },
    });
    expect(found?.['labels']?.all).toHaveProperty('entropy', expect.closeTo(2.944334527, 9));
    expect(found?.['labels']?.all).toHaveProperty('evenness', expect.closeTo(0.8213013459, 9));
  });
});

const topical = corpus('topical-chat/conversations__valid_freq.json');

describe.skipIf(topical === undefined)('Topical-Chat, valid frequent, has', () => {
  const path = topical ?? '';

  test('539 conversations, 11,681 utterances, 21.67 turns, 19.82 words between white space', async () => {
    const metrics = ['conversations', 'conversation-length', 'words', 'utterance-length'];
    const metricOptions = { 'utterance-length': { tokeniser: 'ws' } };
    const found = await values(path, metrics, { metricOptions });
    expect(found).toMatchObject({
      conversations: { all: { conversations: 539, turns: 11_681, utterances: 11_681 } },
      'conversation-length': { all: { turns: { mean: 11_681 / 539 } } },
      words: { all: { ws: { total: 231_502, mean: 231_502 / 11_681 } } },
      'utterance-length': { all: { mean: 231_502 / 11_681 } },
    });
    expect([11_681 / 539, 231_502 / 11_681].map((mean) => mean.toFixed(2))).toEqual(['21.67', '19.82']);
  });

  test('characters and bytes, and labels of sentiment, as counted', async () => {
    const metricOptions = { labels: { field: 'content.sentiment' } };
    expect(await values(path, ['characters', 'labels'], { metricOptions })).toMatchObject({
      characters: { all: { codePoints: 1_218_764, bytes: 1_218_791 } },
      labels: {
        all: {
          labels: 11_681,
          kinds: 8,
          top: [
            ['Curious to dive deeper', 5027],
            ['Neutral', 2521],
            ['Surprised', 2030],
            ['Happy', 1670],
            ['Sad', 159],
            ['Disgusted', 136],
            ['Angry', 105],
            ['Fearful', 33],
          ],
        },
      },
    });
  });
});

const one = corpus('user-models/at-b5aaaa1/happiness_sad_013.txt');

test.skipIf(one === undefined)('a real transcript has the numbers that were published for it', async () => {
  const metrics = ['talk-share', 'talk-ratio', 'turn-length', 'question-rate', 'cues'];
  const found = await values(one ?? '', metrics);
  expect(found).toMatchObject({
    'turn-length': { human: { mean: 45.4 }, assistant: { mean: 129.6 } },
    'question-rate': { assistant: { share: 0.4 } },
    cues: { human: { cues: 6, initial: 1 }, assistant: { cues: 0 } },
  });
  expect(found?.['talk-share']?.all).toHaveProperty('mean', expect.closeTo(0.7406, 4));
  expect(found?.['talk-ratio']?.all).toHaveProperty('ratio', expect.closeTo(2.8546, 4));
});

import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { engine } from '../../src/measure/engine.ts';
import { metric, type Metric, type Scope } from '../../src/measure/metric.ts';
import { sum } from '../../src/measure/sum.ts';
import type { Utterance } from '../../src/measure/utterance.ts';
import { metricIds, metrics } from '../../src/metrics/index.ts';
import { parse } from '../../src/parse.ts';

const talk = '### Human: a b\n\n### Human: c\n\n### Assistant: d\n\n### Human: e\n';

/** Counts how often it is called, and the utterances that it is handed. */
function counter(of: Scope, needs: Metric['needs'] = 'structure'): Metric {
  return metric({
    id: 'counter',
    summary: 'Counts.',
    why: 'To see.',
    unit: '1',
    formula: 'n',
    group: 'counts',
    byDefault: true,
    of,
    needs,
    options: z.strictObject({}),
    value: z.unknown(),
    shown: [],
    examples: [],
    state: () => ({ calls: sum, utterances: sum }),
    add(state, said) {
      const { utterances = [said as Utterance] } = said as { utterances?: readonly Utterance[] };
      state.calls++;
      state.utterances += utterances.length;
    },
    finish: ({ calls, utterances }) => [calls, utterances],
  });
}

function valuesOf(one: Metric, ...texts: string[]) {
  const run = engine([{ metric: one, options: {} }], { countCues: false });
  const states = run.start();
  for (const text of texts)
    for (const conversation of parse(text).conversations) run.add(states, conversation);
  return run.finish(states)['counter'];
}

test.each([
  ['utterance', { all: [4, 4], human: [3, 3], assistant: [1, 1] }],
  ['turn', { all: [3, 4], human: [2, 3], assistant: [1, 1] }],
  ['speaker', { all: [1, 4], human: [1, 3], assistant: [1, 1] }],
  ['conversation', { all: [1, 4] }],
] as const)('a metric of each %s is handed what it is of, for each speaker', (of, values) => {
  expect(valuesOf(counter(of), talk)).toEqual(values);
});

test('speakers without a role are told apart by their labels', () => {
  const text = 'Anna: Hello.\n\nBen: Hi.\n\nBen: You?\n\nAnna: Fine.\n\nBen: Good.\n';
  expect(parse(text).conversations[0]?.turns.map(({ role, label }) => [role, label])[2]).toEqual([
    undefined,
    'Ben',
  ]);
  expect(valuesOf(counter('turn'), text)).toEqual({ all: [4, 5], none: [4, 5] });
});

test('nothing at all has values, too', () => {
  expect(valuesOf(counter('utterance'))).toEqual({ all: [0, 0] });
});

test('words are not counted where many utterances are in a script without spaces', () => {
  const spaced = '### Human: a b\n\n### Assistant: c\n\n'.repeat(5);
  const values = valuesOf(
    counter('utterance', 'words'),
    `${spaced}### Human: 我睡不着\n\n### Human: 眠れない\n`,
  );
  expect(values).toEqual({
    all: {
      notComputed: 'no words can be told apart: 2 of 12 utterances are in a script without spaces',
    },
    human: {
      notComputed: 'no words can be told apart: 2 of 7 utterances are in a script without spaces',
    },
    assistant: [5, 5],
  });
  expect(valuesOf(counter('utterance', 'text'), '### Human: 我睡不着\n')).toEqual({
    all: [1, 1],
    human: [1, 1],
  });
});

test('whoever has no numbers is not told why there are none', () => {
  const text = '### Human: 我睡不着\n\n### Assistant: 眠れない\n';
  expect(Object.keys(valuesOf(counter('conversation', 'words'), text) ?? {})).toEqual(['all']);
});

test('metrics of structure decode nothing', async () => {
  const all = await Promise.all(metricIds.map((id) => metrics[id]()));
  const structural = all.filter(({ needs }) => needs === 'structure');
  const run = engine(
    structural.map((one) => ({ metric: one, options: z.parse(one.options, {}) })),
    { countCues: false },
  );
  const untouchable = {
    get text(): string {
      throw new Error('a text was decoded');
    },
  };
  for (const conversation of parse(talk).conversations) {
    const turns = conversation.turns.map((turn) => ({
      ...turn,
      marker: Object.assign(Object.create(untouchable), turn.marker),
      body: Object.assign(Object.create(untouchable), turn.body),
    }));
    expect(() => run.add(run.start(), { ...conversation, turns })).not.toThrow();
  }
});

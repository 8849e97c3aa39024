import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { StatsReport } from '../../src/measure/report.ts';
import { mergeStats } from '../../src/run/merge.ts';
import { stats } from '../../src/run/stats.ts';
import { folder } from '../files/folder.ts';
import { tokenizer } from '../tokenizer.ts';

const low = '### Human: I feel low.\n\n### Assistant: *nods* Tell me more.\n';
const happy = '### Human: What a day!\n\n### Assistant: How good.\n\n### Human: Yes.\n';

function corpus(): string {
  return folder({
    'one/talk_low_1.txt': low,
    'one/talk_happy_1.txt': happy,
    'two/talk_low_2.txt': `${low}<|endoftext|>\n${low}`,
    'two/rows.jsonl': `${JSON.stringify({ text: happy, topic: 'work' })}\n${JSON.stringify({ text: low, topic: 'home' })}\n`,
  });
}

const by = ['role', 'directory', 'meta:topic', 'talk_(?<mood>[a-z]+)_'];

test('a report says what was read, how, and what it comes to', async () => {
  const home = corpus();
  const report = await stats([home], { metrics: ['words'] });
  expect(report.tool).toBe('hearken');
  expect(report.input).toEqual({
    sources: 4,
    bytes: expect.any(Number),
    conversations: 6,
    utterances: 14,
    problems: {},
  });
  expect(report.options).toEqual({ countCues: false, by: [], metrics: { words: {} } });
  expect(report.groups['all']?.['words']?.human).toMatchObject({
    utterances: 8,
    ws: { total: 20, mean: 2.5 },
  });
  expect(report.groups['all']?.['words']?.assistant).toMatchObject({ ws: { total: 16 } });
});

test('cues count where that is asked for', async () => {
  const report = await stats([corpus()], { metrics: ['words'], countCues: true });
  expect(report.groups['all']?.['words']?.assistant).toMatchObject({ ws: { total: 20 } });
});

test('groups stand side by side, each of one grouping, and add up to the whole', async () => {
  const home = corpus();
  const { groups } = await stats([home], { metrics: ['conversations'], by });
  const counts = Object.entries(groups).map(([name, { conversations }]) => [
    name.replace(home, '~'),
    (Object.values(conversations ?? {})[0] as { conversations: number }).conversations,
  ]);
  expect(counts).toEqual([
    ['all', 6],
    ['directory=~/one', 2],
    ['directory=~/two', 4],
    ['topic=(none)', 4],
    ['topic=home', 1],
    ['topic=work', 1],
    ['mood=(none)', 2],
    ['mood=happy', 1],
    ['mood=low', 3],
    ['role=human', 6],
    ['role=assistant', 6],
  ]);
});

test('a file is in the group of the first glob that names it', async () => {
  const home = corpus();
  const globs = [`${home}/*/*low*.txt`, `${home}/one`, `${home}/two`];
  const { groups } = await stats(globs, { metrics: ['conversations'], by: ['glob'] });
  const counts = globs.map((glob) => groups[`glob=${glob}`]?.['conversations']?.all);
  expect(counts.map((value) => (value as { conversations: number }).conversations)).toEqual([3, 1, 2]);
});

test('problems are told, and counted by reason', async () => {
  const home = folder({ 'a.txt': low, 'b.txt': '' });
  const problems: string[] = [];
  const report = await stats([home], { onProblem: ({ reason }) => problems.push(reason) });
  expect(problems).toEqual(['empty']);
  expect(report.input.problems).toEqual({ empty: 1 });
});

test('parts that are merged in any order give the bytes of one run, and states merge to states', async () => {
  const home = corpus();
  const at = (name: string): string => join(home, name);
  const shown = { format: 'json', force: true } as const;
  await stats([at('one'), at('two')], { all: true, by, ...shown, output: at('whole.json') });
  const parts = ['one/talk_low_1.txt', 'one/talk_happy_1.txt', 'two'];
  for (const [index, part] of parts.entries())
    await stats([at(part)], { all: true, by, partial: at(`${index}.states`) });
  await mergeStats([at('2.states'), at('0.states')], { partial: at('some.states') });
  await mergeStats([at('1.states'), at('some.states')], { ...shown, output: at('merged.json') });
  const text = (name: string): string => readFileSync(at(name), 'utf8');
  expect(text('merged.json')).toBe(text('whole.json'));
  await mergeStats([at('some.states'), at('1.states')], { ...shown, partial: at('a.states') });
  await mergeStats([at('1.states'), at('2.states'), at('0.states')], { partial: at('b.states') });
  expect(text('a.states')).toBe(text('b.states'));
});

test('reports and states are as their published schemas say', async () => {
  const home = corpus();
  const at = (name: string): string => join(home, name);
  await stats([home], { all: true, by, format: 'json', output: at('report.json') });
  await stats([home], { all: true, by, partial: at('states') });
  const validator = (name: string) =>
    new Ajv2020({ strict: true }).compile(
      JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as object,
    );
  const report = validator('stats.v1');
  expect(report(JSON.parse(readFileSync(at('report.json'), 'utf8'))) || report.errors).toBe(true);
  const line = validator('states.v1');
  const lines = readFileSync(at('states'), 'utf8').trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(40);
  for (const one of lines) expect(line(JSON.parse(one)) || line.errors).toBe(true);
  expect(line({ cell: '[]', metric: 'words', states: { human: { utterances: 1.5 } } })).toBe(false);
});

test('a file that an option names counts by what is in it: wherever it lies, and gone when parts are merged', async () => {
  const home = folder({
    'a.txt': low,
    'b.txt': happy,
    'here.json': JSON.stringify(tokenizer),
    'there/tokenizer.json': JSON.stringify(tokenizer),
    'other.json': JSON.stringify(tokenizer, null, 1),
  });
  const at = (name: string): string => join(home, name);
  const counted = (part: string, file: string, partial?: string): Promise<StatsReport> =>
    stats(part.split(' ').map(at), {
      metrics: ['model-tokens'],
      metricOptions: { 'model-tokens': { tokenizer: at(file) } },
      partial: partial === undefined ? undefined : at(partial),
    });
  const whole = await counted('a.txt b.txt', 'here.json');
  expect(whole.options.metrics['model-tokens']).toEqual({
    tokenizer: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string,
  });
  expect(whole.groups['all']?.['model-tokens']?.all).toMatchObject({ own: { total: 20 } });
  await counted('a.txt', 'here.json', 'a.states');
  await counted('b.txt', 'there/tokenizer.json', 'b.states');
  await counted('b.txt', 'other.json', 'other.states');
  for (const name of ['here.json', 'there']) rmSync(at(name), { recursive: true });
  expect(await mergeStats([at('b.states'), at('a.states')])).toEqual(whole);
  await expect(mergeStats([at('a.states'), at('other.states')])).rejects.toThrow(
    'was measured with other metrics, or options of them, than',
  );
  await expect(counted('a.txt', 'here.json')).rejects.toThrow(/cannot read .*here\.json: no such file/);
});

test('a part without conversations is a part', async () => {
  const home = folder({ 'a.txt': low, 'b.txt': ' ' });
  const at = (name: string): string => join(home, name);
  for (const name of ['a', 'b']) await stats([at(`${name}.txt`)], { partial: at(`${name}.states`) });
  const report = await mergeStats([at('a.states'), at('b.states')]);
  expect(report).toEqual(await stats([home]));
});

describe('what cannot be done', () => {
  const refused = async (act: Promise<unknown>): Promise<string> =>
    act.then(
      () => 'nothing was thrown',
      (error: Error) => `${error.name}: ${error.message}`,
    );

  test('no conversation at all', async () => {
    const home = folder({ 'a.txt': '\n' });
    expect(await refused(stats([home], { output: join(home, 'out'), format: 'json' }))).toMatch(
      /^UsageError: there is no conversation in .*a\.txt; expected a transcript/,
    );
  });

  test('a metric, a group or an option that is not known', async () => {
    const home = corpus();
    expect(await refused(stats([home], { metrics: ['wordz'] }))).toBe(
      'UsageError: there is no metric or group of metrics "wordz"; did you mean "words"?',
    );
    expect(await refused(stats([home], { metricOptions: { vocabulary: { capp: 1 } } }))).toBe(
      'UsageError: vocabulary: "capp" is no option; did you mean "cap"?',
    );
    expect(await refused(stats([home], { metricOptions: { vocabulary: { cap: 'all' } } }))).toBe(
      'UsageError: vocabulary.cap: found "all"; expected a number',
    );
  });

  test('states that are not whole, are of something else, or do not fit', async () => {
    const home = corpus();
    const at = (name: string): string => join(home, name);
    await stats([at('one')], { partial: at('a') });
    await stats([at('two')], { partial: at('b') });
    await stats([at('two')], { partial: at('cues'), countCues: true });
    await stats([at('two')], { partial: at('cap'), metricOptions: { vocabulary: { cap: 7 } } });
    await stats([at('two')], { partial: at('by'), by: ['file'] });
    const whole = readFileSync(at('b'), 'utf8');
    const lines = whole.split('\n');
    const broken = (name: string, text: string): string[] => {
      writeFileSync(at(name), text);
      return [at('a'), at(name)];
    };
    const merging = (paths: string[]): Promise<string> => refused(mergeStats(paths));
    expect(await merging([at('a'), at('a')])).toContain('is named twice');
    expect(await merging([at('a'), at('cues')])).toMatch(
      /cues was measured with other --count-cues than .*a \(true, false\)/,
    );
    expect(await merging([at('a'), at('cap')])).toContain('with other metrics, or options of them, than');
    expect(await merging([at('a'), at('by')])).toContain('with other --by than');
    expect(await merging(broken('cut', whole.slice(0, -40)))).toMatch(
      /cut:\d+: this line is no whole JSON; the file was cut off/,
    );
    expect(await merging(broken('short', lines.slice(0, 3).join('\n')))).toContain(
      'short ends after 3 lines',
    );
    expect(await merging(broken('gap', lines.toSpliced(3, 1).join('\n')))).toContain('some are missing');
    expect(await merging(broken('more', `${whole}{}\n`))).toContain('something stands behind the last line');
    expect(await merging(broken('old', whole.replace(/"version":"[^"]*"/, '"version":"0.0.1"')))).toContain(
      'holds states of hearken 0.0.1, and this is',
    );
    expect(await merging(broken('text', low))).toContain('text:1: this line is no whole JSON');
    expect(await merging(broken('other', '{"a":1}\n'))).toContain(
      'other holds no states; expected a file that',
    );
    expect(await merging(broken('none', ''))).toContain('none holds no states');
    expect(await merging(broken('wrong', whole.replace('"utterances":', '"utterance":')))).toContain(
      'this line holds no states',
    );
    const changed = whole.replace(
      /"states":\{"all":\{"conversations":\d+/,
      '"states":{"all":{"conversations":"many"',
    );
    expect(await merging(broken('changed', changed))).toContain('these are no states of conversations');
    expect(await merging([at('missing')])).toContain('cannot read');
  });
});

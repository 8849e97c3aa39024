import { expect, test } from 'vitest';
import { markdown } from '../../src/displays/markdown.ts';
import { listed, parted, shown, silent } from './sample.ts';

test('each metric has a table, and below it what else must be known', () => {
  expect(shown(markdown, parted)).toBe(`# What is in the corpus

Sources: 2. Conversations: 3. Utterances: 12. Measured with hearken 1.2.3.

## sighs

Counts sighs. Unit: sighs.

| group | role | mean | deep.share | lengths |
| --- | --- | ---: | ---: | ---: |
| all | all | 1,234.500 | 0.063 | █▁▄ |
| mood=a\\|"b", | all | 0.250 | – | █▁▄ |
| all | human | 1.500 | 0.063 | █▁▄ |
| mood=a\\|"b", | human | 0.250 | 0.063 | █▁▄ |
| all | assistant | – | – | – |

A sigh is no measure of sorrow.

People (Talks), human mean of a conversation: 0.5 to 2.25, median 1.

Not computed: mood=a\\|"b", deep: too shallow.

Not computed: assistant: nobody sighs.
`);
});

test('names are told below the table, as text and not as Markdown', () => {
  expect(shown(markdown, listed)).toBe(`# What is in the corpus

Sources: 2. Conversations: 3. Utterances: 12. Measured with hearken 1.2.3.

## sighs

Counts sighs. Unit: sighs.

all: \\*oh\\* 1,200 · well 4

human: well 2

A sigh is no measure of sorrow.
`);
});

test('where nothing is computed, only the reason is told', () => {
  expect(shown(markdown, silent)).toMatch(/Unit: sighs\.\n\nNot computed: nobody sighs\.\n$/);
});

test('a histogram keeps its place where there is no bar', () => {
  const whose = { all: { histogram: [[3, 2]] }, human: { histogram: [[1, 2]] } };
  expect(shown(markdown, { ...parted, groups: { all: { sighs: whose } } })).toContain('| \u00A0\u00A0█ |');
});

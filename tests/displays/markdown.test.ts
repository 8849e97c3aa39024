import { expect, test } from 'vitest';
import { markdown } from '../../src/displays/markdown.ts';
import { parted, shown } from './sample.ts';

test('each metric has a table, and below it what else must be known', () => {
  expect(shown(markdown, parted)).toBe(`# What is in the corpus

Sources: 2. Conversations: 3. Utterances: 12. Measured with hearken 1.2.3.

## sighs

Counts sighs. Unit: sighs.

| group | role | mean | deep.share | lengths |
| --- | --- | ---: | ---: | ---: |
| all | all | 1,234.5 | 0.063 | █▁▄ |
| mood=a\\|"b", | all | 0.250 | – | █▁▄ |
| all | human | 1.50 | 0.063 | █▁▄ |
| mood=a\\|"b", | human | 0.250 | 0.063 | █▁▄ |
| all | assistant | – | – | – |

A sigh is no measure of sorrow.

People (Talks), human mean of a conversation: 0.5 to 2.25, median 1.

Not computed: all deep: too shallow.

Not computed: assistant: nobody sighs.
`);
});

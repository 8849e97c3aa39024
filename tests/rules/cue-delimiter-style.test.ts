import { describe, expect, test } from 'vitest';
import { cueDelimiterStyle } from '../../src/rules/cue-delimiter-style.ts';
import { tryRule } from '../../src/testing.ts';
import { humanCases } from './cases.ts';
import { runExamples } from './units.ts';

describe('the examples of cue-delimiter-style', () => runExamples(cueDelimiterStyle));

describe('odd cases of cue-delimiter-style, said by the human', () =>
  humanCases(cueDelimiterStyle, [
    ['', []],
    ['**sighs** Yes.', ['**sighs**']],
    ['( sighs ) Yes.', ['( sighs )']],
    ['（叹气）我很累。', ['（叹气）']],
    ['*sighs* Yes.', ['*sighs*'], { opener: '(' }],
  ]));

test('words stay as they are, whatever the delimiters become', async () => {
  const text = '### Human: 😔 (sighs) Ja, é. [sobs]\r\n（叹气）。\n\n### Assistant: *nods* Ja.\n';
  for (const opener of ['*', '**', '(', '((', '[', '（', '［', '【']) {
    const { fixed = text } = await tryRule(cueDelimiterStyle, { text, options: { opener } });
    expect(fixed.replace(marks, '')).toBe(text.replace(marks, ''));
    const again = await tryRule(cueDelimiterStyle, { text: fixed, options: { opener } });
    expect(again.fixed).toBeUndefined();
  }
});

const marks = /[*()[\]（）［］【】]/g;

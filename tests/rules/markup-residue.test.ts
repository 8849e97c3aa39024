import { describe, expect, test } from 'vitest';
import { markupResidue } from '../../src/rules/markup-residue.ts';
import { tryRule } from '../../src/testing.ts';
import { mend } from './mend.ts';
import { runExamples } from './units.ts';

describe('the examples of markup-residue', () => runExamples(markupResidue));

test.each([
  ['### Human: a &quot;b&quot;\r\nc &hellip;\r\n', ['&quot;', '&hellip;']],
  ['### Human: caf&eacute; &amp;amp; &#x2019;\n', ['&eacute;']],
  ['### Human: &amp; and <3\n', []],
  ['### Human: <p>One.</p><p class="x">Two.</p>\n', ['<p>']],
  ['### Human: <user> and <i like> and </s>\n', []],
  ['### Human: C:\\new and \\nu and \\nabla and \\\\n\n', []],
  ['### Human: end.\\r\\nNew \\ud83d\\ude14 "\\"so\\""\n', ['\\r\\n']],
  ["### Human: I\\'m here, rock \\'n roll\n", ["\\'"]],
  ['### Human: so\n\n### Assistant: 1 / 2 of it\n', []],
  ['### Human: so\n\n### Assistant: 12 / 13\nof it\n', ['12 / 13']],
  ['### Human: so\n\n### Assistant: so\n2 / 3\nof it\n', []],
  ['### Human: so\n\n### Assistant: pythonCopy code\nx\n', ['Copy code']],
  ['### Human: Copy code of the lock\n', []],
  ['### Human: use `&amp;` and\n```\n<br>\n```\n', []],
  ['A talk &amp; more\n\n### Human: hi\n', ['&amp;']],
  ['{"messages":[{"role":"user","content":"a &amp; b\\\\nC"}]}', ['&amp;', '\\\\n']],
  ['', []],
])('in %j are found %j', async (text, finds) => {
  expect((await tryRule(markupResidue, { text })).finds).toEqual(finds);
});

test.each([
  ['### Human: a &amp; b &#39;c&#39; caf&eacute;\n', "### Human: a & b 'c' café\n"],
  ['### Human: a&nbsp;b\n', '### Human: a b\n'],
  [
    '{"messages":[{"role":"user","content":"say &quot;so&quot;"}]}',
    '{"messages":[{"role":"user","content":"say \\"so\\""}]}',
  ],
  // What could make a token, a tag, a line or a marker is left to people.
  ['### Human: a &lt;|im_end|&gt; b\n', '### Human: a &lt;|im_end|&gt; b\n'],
  ['### Human: a&#10;b &#35; c\n', '### Human: a&#10;b &#35; c\n'],
  ['### Human: &quot; a\n', '### Human: &quot; a\n'],
  ['### Human: hi\nTom &amp; Ann: hi\n', '### Human: hi\nTom &amp; Ann: hi\n'],
])('the safe fixes of %j give %j', async (text, fixed) => {
  expect((await mend(markupResidue, text)).text).toBe(fixed);
});

test('the message says what it is', async () => {
  const { messages } = await tryRule(markupResidue, {
    text: '### Human: a &amp; b &amp; c\n<br>\nat [email protected]\n'.replace(
      'a &amp; b &amp; c',
      'a_comma_ b_comma_',
    ),
  });
  expect(messages).toEqual([
    '"_comma_" is a comma, written out for a table, and 1 more in the line; expected only what was said',
    '"<br>" is a tag of HTML; expected only what was said',
    '"[email protected]" is what a web page shows for an address; expected only what was said',
  ]);
});

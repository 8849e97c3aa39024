import { describe, expect, test } from 'vitest';
import { parse } from '../../src/parse.ts';
import { outline } from '../outline.ts';

/** One line a case: what is odd, the text, and the reading (see outline.ts): preamble | turns | epilogue. */
const cases: readonly (readonly [string, string, string])[] = [
  [
    'blank lines between turns',
    '### Human: I feel low.\n\n### Assistant: I hear you.',
    '|H:I feel low. A:I hear you.|',
  ],
  ['one line feed between turns', '### Human: hi\n### Assistant: hello\n', '|H:hi A:hello|\n'],
  ['a preamble', 'A talk between two:\n\n### Human: hi', 'A talk between two:|H:hi|'],
  [
    'markers quoted in the preamble',
    'Lines begin with \'### Human:\' or "### Assistant:".\n\n### Human: hi',
    'Lines begin with \'### Human:\' or "### Assistant:".|H:hi|',
  ],
  ['several paragraphs in a turn', '### Human: one\n\ntwo\n\n### Assistant: three', '|H:one\n\ntwo A:three|'],
  ['an end on the human', '### Human: a\n### Assistant: b\n### Human: c', '|H:a A:b H:c|'],
  ['a marker doubled on its line', '### Human: ### Human: a\n### Assistant: ### Assistant: b', '|H:a A:b|'],
  ['opposite markers on one line', '### Human: ### Assistant: b', '|H: A:b|'],
  [
    'the same side twice',
    '### Human: a\n### Human: b\n### Assistant: c\n### Assistant: d',
    '|H:a H:b A:c A:d|',
  ],
  ['an unfinished last turn', '### Human: a\n### Assistant: I think it is', '|H:a A:I think it is|'],
  ['an open last marker', 'A chat.\n\n### Human: a\n### Assistant:\n', 'A chat.|H:a A:|\n'],
  ['a doubled open marker', '### Human: a\n### Assistant: ### Assistant: I', '|H:a A:I|'],
  ['several final newlines', '### Human: a\n\n\n', '|H:a|\n\n\n'],
  ['another name for the human', '### User: a\n### Assistant: b', '|H:a A:b|'],
  [
    'a bare greeting before the first marker',
    'Assistant: welcome\n\n### Human: a\n### Assistant: b',
    '|A:welcome H:a A:b|',
  ],
  [
    'a bare greeting by another name',
    'AI Assistant: welcome\n### Human: a\n### Assistant: b',
    '|A:welcome H:a A:b|',
  ],
  [
    'one side always bare',
    'User: a\n\n### Assistant: b\n\nUser: c\n\n### Assistant: d\n\n### Assistant: e',
    '|H:a A:b H:c A:d A:e|',
  ],
  [
    'a form of address',
    '### Human: ### Assistant, it froze again.\n### Assistant: sorry',
    '|H:### Assistant, it froze again. A:sorry|',
  ],
  [
    'signs before speech',
    '### Human: ### Thank you, that helps.\n### Assistant: ok',
    '|H:### Thank you, that helps. A:ok|',
  ],
  ['one line', '### Human: a ### Assistant: b ### Human: c', '|H:a A:b H:c|'],
  ['one line, glued', 'I see.### Human: a### Assistant: b', 'I see.|H:a A:b|'],
  ['sixteen signs', '### Assistant: a\n################ Human: b ### Assistant: c', '|A:a H:b A:c|'],
  ['five signs', '### Human: a\n##### Assistant: b\n##### Human: c', '|H:a A:b H:c|'],
  ['one sign on both sides', 'Notes.\n# Question: why?\n# Assistant: because', 'Notes.|H:why? A:because|'],
  ['one sign on one side only', 'Notes.\n# Assistant: because\nmore', 'Notes.\n# Assistant: because\nmore||'],
  ['no space, carriage returns', 'Be kind.\r\n###Human: a\r\n###Assistant:\r\n', 'Be kind.|H:a A:|\r\n'],
  ['capitals, text on the next line', '### HUMAN:\n\na\n\n### RESPONSE:\n', '|H:a A:|\n'],
  ['lower case', '### human: a\n\n### response:\n', '|H:a A:|\n'],
  [
    'headings without colons',
    '### System Prompt\nkind\n\n### User Message\na\n\n### Assistant\n',
    '|S:kind H:a A:|\n',
  ],
  ['a misspelt role', '### Sytem: kind\n### Human: a\n### Assistant:', '|S:kind H:a A:|'],
  ['numbered speakers', '### User: a ### AI 1: b ### AI: c', '|H:a A:b A:c|'],
  [
    'system, user, input, response',
    '### System:\nkind\n\n### User:\na\n\n### Input:\nb\n\n### Response:\n',
    '|S:kind H:a H:b A:|\n',
  ],
  [
    'a colon that is missing throughout',
    'So. ### Human: a? ### Assistant Salt is salt. ### Human: b? ### Assistant Yes it is.',
    'So.|H:a? A:Salt is salt. H:b? A:Yes it is.|',
  ],
  [
    'a colon that is missing once',
    '### Human: a\n### Assistant b is so\n### Human: c\n### Assistant: d',
    '|H:a A:b is so H:c A:d|',
  ],
  ['a text that stops in a marker', '### Human: a ### Assistant: b ### Human', '|H:a A:b H:|'],
  [
    'a heading in a turn',
    '### Human: a\n### Assistant: b\n\n### Three tips:\n\n1. c',
    '|H:a A:b\n\n### Three tips:\n\n1. c|',
  ],
  [
    'a heading that begins with a role',
    '### Human: a\n### Assistant: b\n\n### Human Rights\nare old\n\n### Human: c',
    '|H:a A:b\n\n### Human Rights\nare old H:c|',
  ],
  ['a compound heading', 'So. ### Human: a ### AI-assisted care: b', 'So.|H:a ### AI-assisted care: b|'],
  [
    'one heading without a colon',
    'Hi!\n\n### Assistant\nYou asked:\n\n> User: what?\n\n#### SYSTEM: note',
    'Hi!\n\n### Assistant\nYou asked:\n\n> User: what?\n\n#### SYSTEM: note||',
  ],
  ['hashtags', 'Good day. #assistant #human', 'Good day. #assistant #human||'],
  ['signs as ornament', 'one ### two ### three', 'one ### two ### three||'],
  [
    'code comments in a fence',
    '### Human: a\n\n```python\n# Assistant:\n### Human: no\n```\n### Assistant: b',
    '|H:a\n\n```python\n# Assistant:\n### Human: no\n``` A:b|',
  ],
  [
    'code that is never closed',
    'See:\n```python\n# Assistant:\n# I ask.\n# Assistant:\nprint()',
    'See:\n```python\n# Assistant:\n# I ask.\n# Assistant:\nprint()||',
  ],
  [
    'a fence that is never closed in a turn',
    '### Human: a\n```\ncode\n### Assistant: b\n### Human: c',
    '|H:a\n```\ncode A:b H:c|',
  ],
  [
    'transcripts only in fences',
    '# Doc\n```\n### Human : a\n\n### Companion : b\n```\nor\n```\n### Human : c\n```\nend',
    '# Doc\n```|H:a A:b H:c|\n```\nend',
  ],
  [
    'a prompt with signs, then bare names',
    'A chat. ### Human: a ### Assistant: b\n\nHuman: c\n\nAssistant: d\n\nHuman: e',
    'A chat.|H:a A:b H:c A:d H:e|',
  ],
  ['capitals without signs', 'HUMAN: a \n\nASSISTANT: b. HUMAN: c\n\nASSISTANT: d', '|H:a A:b. H:c A:d|'],
  ['one line without signs', 'A chat. USER: a ASSISTANT: b</s>USER: c ASSISTANT:', 'A chat.|H:a A:b H:c A:|'],
  ['one line without signs or capitals', 'Human: a Assistant: b', '|H:a A:b|'],
  ['hh-rlhf', '\n\nHuman: a\n\nAssistant: b\nHuman: quoted\n\nHuman: c', '|H:a A:b\nHuman: quoted H:c|'],
  ['bold labels', '**Client:** a\n\n**Therapist**: b', '|H:a A:b|'],
  [
    'ChatML',
    '<|im_start|>system\nkind<|im_end|>\n<|im_start|>user\na<|im_end|>\n<|im_start|>assistant\n',
    '|S:kind H:a A:|',
  ],
  [
    'Llama 2',
    '<s>[INST] <<SYS>>\nkind\n<</SYS>>\n\na [/INST] b </s><s>[INST] c [/INST]',
    '|S:kind H:a A:b H:c A:|',
  ],
  ['other tokens', '<|system|>kind</s><|prompter|>a</s><|assistant|>b</s>', '|S:kind H:a A:b|</s>'],
  [
    'Llama 3',
    '<|start_header_id|>user<|end_header_id|>\n\na<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\nb<|eot_id|>',
    '|H:a A:b|<|eot_id|>',
  ],
  ['full-width colons', '来访者：我睡不好。\r\n\r\n心理咨询师：请说。\r\n', '|H:我睡不好。 A:请说。|\r\n'],
  [
    'CHAT',
    '@UTF8\n@Begin\n*SEE:\tI feel\n\tlow .\n%act:\tsighs\n*SUP:\tok .\n@End\n',
    '@UTF8\n@Begin|SEE?:I feel\n\tlow . SUP?:ok .|\n@End\n',
  ],
  ['dashes', '- Are you ok ?\n- I will be .\n', '|?:Are you ok ? ?:I will be .|\n'],
  [
    'names',
    'Anna: hi\nBen: hello\nAnna: how are you\nBen: fine',
    '|Anna?:hi Ben?:hello Anna?:how are you Ben?:fine|',
  ],
  [
    'a timetable in a turn',
    'HUMAN: flights?\n\nASSISTANT: two:\nDeparture: A\nArrival: B\nDeparture: C\nArrival: D',
    '|H:flights? A:two:\nDeparture: A\nArrival: B\nDeparture: C\nArrival: D|',
  ],
  ['no marker at all', 'Just a note.\n', 'Just a note.||\n'],
];

describe('every spelling that was met reads as it was meant', () => {
  test.each(cases)('%s', (_, text, reading) => {
    const { conversations } = parse(text);
    expect(conversations).toHaveLength(1);
    expect(conversations.map(outline)).toEqual([reading]);
  });
});

import { describe, expect, test } from 'vitest';
import { parse } from '../../src/parse.ts';
import { outline } from '../outline.ts';

/** By family: a text, and the reading (see outline.ts): preamble | turns | epilogue. */
const families: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'number signs': [
    ['### **Human:** a\n### **Assistant:** b', '|H:a A:b|'],
    ['### **Human**: a\n### **Assistant**: b', '|H:a A:b|'],
    ['**### Human:** a\n\n**### Assistant:** b', '|H:a A:b|'],
    ['### Human (sighs): a\n### Assistant (12:04): b', '|H:a A:b|'],
    ['### 👤 Human: a\n### 🤖 Assistant: b', '|H:a A:b|'],
    ['## User\na\n\n## Assistant\nb', '|H:a A:b|'],
    ['### 用户\na\n\n### 助手\nb', '|H:a A:b|'],
    ['Sure. ## Human: a ## Assistant: b', 'Sure.|H:a A:b|'],
    ['### Human： a\n### Assistant： b', '|H:a A:b|'],
    ['### Usuario: a\n### Asistente: b', '|H:a A:b|'],
    ['### Human: a\n### Samantha: b\n### Human: c\n### Samantha: d', '|H:a Samantha?:b H:c Samantha?:d|'],
    [
      '### Human: a\n### Assistant: Try:\n### Question:\nq?\n### Human: c',
      '|H:a A:Try:\n### Question:\nq? H:c|',
    ],
    ['### Human: a\n### Assistant: b\n\n### Response:\nc', '|H:a A:b\n\n### Response:\nc|'],
    ['### Human: a\n### Assistant: Ok:\nUser: x\nBot: y\n### Human: c', '|H:a A:Ok:\nUser: x\nBot: y H:c|'],
    ['### Human: #help #low\n### Assistant: # Title\nb', '|H:#help #low A:# Title\nb|'],
    ['#### You said:\na\n#### ChatGPT said:\nb', '|H:a A:b|'],
  ],
  'generations that ramble on': [
    ['Good point. Human: so? ### Assistant: b Human: c. ### Assistant: d', 'Good point.|H:so? A:b H:c. A:d|'],
    ['Why? Human: because.\nAssistant: b\nHuman: c', 'Why?|H:because. A:b H:c|'],
    [
      '### Human: a. ### Assistant: b Human: c ### Assistant: d. Human: e ### Assistant: f',
      '|H:a. A:b H:c A:d. H:e A:f|',
    ],
    [
      '### Human: my view on AI: odd\n### Human: hello?\n### Assistant: b',
      '|H:my view on AI: odd H:hello? A:b|',
    ],
    ['Human: a\nSSISTANT: b\nHuman: c\nASSISTANT: d', '|H:a A:b H:c A:d|'],
    ['Human: why?\nA: because', '|H:why? A:because|'],
    ['Human: which?\nA: red\nB: blue', '|H:which?\nA: red\nB: blue|'],
    ['Tips: x\nHuman: a\nTips: y', 'Tips: x|H:a\nTips: y|'],
    ['Sure. Human: Thank you!', 'Sure. Human: Thank you!||'],
  ],
  'lists, bullets, ornaments': [
    ['- Human: a\n- Assistant: b', '|H:a A:b|'],
    ['* **Client:** a\n* **Therapist:** b', '|H:a A:b|'],
    ['• Client: a\n• Therapist: b', '|H:a A:b|'],
    ['1. Human: a\n2. Assistant: b', '|H:a A:b|'],
    ['👤 User: a\n🤖 AI: b', '|H:a A:b|'],
    [
      'Human: a\nAssistant: Do:\n1. Client: call\n2. wait\nHuman: ok',
      '|H:a A:Do:\n1. Client: call\n2. wait H:ok|',
    ],
    ['1. Input: a\n2. Output: b', '1. Input: a\n2. Output: b||'],
  ],
  times: [
    ['[12:03] Client: a\n[12:04] Therapist: b', '|H:a A:b|'],
    ['12:57:10 - Human: a\n12:58:00 - Assistant: b', '|H:a A:b|'],
    ['10:02 AM Client: a\n10:03 AM Therapist: b', '|H:a A:b|'],
    ['[2024-05-01T10:00:00Z] user: a\n[2024-05-01T10:00:05Z] assistant: b', '|H:a A:b|'],
    ['Therapist (00:12): a\nClient [00:15]: b', '|A:a H:b|'],
    ['[12:03] Anna: a\n[12:04] Ben: b\n[12:05] Anna: c\n[12:06] Ben: d', '|Anna?:a Ben?:b Anna?:c Ben?:d|'],
    [
      '12:54 AM - a\n12:56 AM - b\n1:00 AM - c\n1:02 AM - d',
      '12:54 AM - a\n12:56 AM - b\n1:00 AM - c\n1:02 AM - d||',
    ],
    ['Human: at 12:30 I wake\nAssistant: at 10:00: sleep', '|H:at 12:30 I wake A:at 10:00: sleep|'],
  ],
  'names and initials': [
    ['T: a?\nC: b\nT: c?\nC: d', '|A:a? H:b A:c? H:d|'],
    ['H: a\n\nA: b\n\nH: c\n\nA: d', '|H:a A:b H:c A:d|'],
    ['A: a\nB: b\nA: c\nB: d', '|A?:a B?:b A?:c B?:d|'],
    ['T: 37\nP: 80\nR: 16', 'T: 37\nP: 80\nR: 16||'],
    ['Me: a\nAI: b\nMe: c\nAI: d', '|Me?:a A:b Me?:c A:d|'],
    ['Client: a\nDr. Lee: b\nClient: c\nDr. Lee: d', '|H:a Dr. Lee?:b H:c Dr. Lee?:d|'],
    [
      'SPEAKER_00: a\nSPEAKER_01: b\nSPEAKER_00: c\nSPEAKER_01: d',
      '|SPEAKER_00?:a SPEAKER_01?:b SPEAKER_00?:c SPEAKER_01?:d|',
    ],
    ['Client (after a while): a\nTherapist (softly): b', '|H:a A:b|'],
    ['BEGINNING OF CONVERSATION: USER: a GPT: b', 'BEGINNING OF CONVERSATION:|H:a A:b|'],
  ],
  'other languages': [
    ['求助者: a\n支持者: b', '|H:a A:b|'],
    ['求助者：a\n支持者: b\n求助者：c', '|H:a A:b H:c|'],
    ['来访者（沉默）：a\n咨询师：b', '|H:a A:b|'],
    ['求助者：我很难过。支持者：请说。求助者：好。', '|H:我很难过。 A:请说。 H:好。|'],
    ['【来访者】：a\n【咨询师】：b', '|H:a A:b|'],
    ['[Round 1]\n\n问：a\n\n答：b', '[Round 1]|H:a A:b|'],
    ['来访者：他说，医生：没事。\n咨询师：好', '|H:他说，医生：没事。 A:好|'],
    ['標題：x\n時間：10：30', '標題：x\n時間：10：30||'],
    ['相談者：a\nカウンセラー：b', '|H:a A:b|'],
    ['내담자: a\n상담자: b', '|H:a A:b|'],
    ['Paciente: a\nPsicóloga: b', '|H:a A:b|'],
    ['Пользователь: a\nАссистент: b', '|H:a A:b|'],
  ],
  tokens: [
    ['[User]: a\n[Assistant]: b', '|H:a A:b|'],
    ['Dear [User]: hi\n[a]: http://x', 'Dear [User]: hi\n[a]: http://x||'],
    ['<<HUMAN>>\na\n\n<<AIBOT>>\nb', '|H:a A:b|'],
    ['<start_user>a<end_message><start_assistant>b<end_message>', '|H:a A:b|<end_message>'],
    [
      '<|header_start|>user<|header_end|>\n\na<|eot|><|header_start|>assistant<|header_end|>\n\nb',
      '|H:a A:b|',
    ],
    ['<｜User｜>a<｜Assistant｜>b<｜end▁of▁sentence｜>', '|H:a A:b|<｜end▁of▁sentence｜>'],
    ['<|User|>:a<eoh>\n<|Bot|>:b<eoa>', '|H:a A:b|<eoa>'],
    ['<s>[SYSTEM_PROMPT]s[/SYSTEM_PROMPT][INST]a[/INST]b</s>', '|S:s H:a A:b|</s>'],
    ['<|prompt|>a<|endoftext|><|answer|>b', '|H:a A:b|'],
    ['GPT4 Correct User: a<|end_of_turn|>GPT4 Correct Assistant: b', '|H:a A:b|'],
  ],
  'what only looks like talk': [
    ['Use `### Human: {x} ### Assistant:` here.', 'Use `### Human: {x} ### Assistant:` here.||'],
    ['p = "### Human: " + x + "\\n### Assistant: "', 'p = "### Human: " + x + "\\n### Assistant: "||'],
    ['## Assistant\nIt helps.\n\n## Install\nnpm i', '## Assistant\nIt helps.\n\n## Install\nnpm i||'],
    ['user@host:~$ ls\nhttp://x.org: a', 'user@host:~$ ls\nhttp://x.org: a||'],
    ['| User: | AI: |\n|---|---|', '| User: | AI: |\n|---|---|||'],
    ['Dear Client: thanks.\nTime: 12:30', 'Dear Client: thanks.\nTime: 12:30||'],
  ],
};

describe.each(Object.entries(families))('%s', (_, cases) => {
  test.each(cases)('%j', (text, reading) => {
    expect(parse(text, { reader: 'text' }).conversations.map(outline)).toEqual([reading]);
  });
});

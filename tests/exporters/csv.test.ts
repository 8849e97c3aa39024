import { expect, test } from 'vitest';
import { csv } from '../../src/exporters/csv.ts';
import { written } from './units.ts';

test('a turn is a row, quoted where it must be', async () => {
  const { text } = await written('csv', '### Human: "so", he said\nand left\n### Assistant: *nods*');
  expect(csv.head).toBe('id,path,dialect,turn,role,label,text,line,start,end,cues\n');
  expect(text).toBe(
    'chat.txt#1,chat.txt,hash,0,human,Human,"""so"", he said\nand left",1,11,33,\n' +
      'chat.txt#1,chat.txt,hash,1,assistant,Assistant,*nods*,3,49,55,' +
      '"[{""text"":""*nods*"",""kind"":""gesture"",""place"":""whole"",""from"":0,""to"":6}]"\n',
  );
});

test('an unknown role is an empty cell', async () => {
  const { text } = await written('csv', '- hi\n- yo');
  expect(text).toBe('chat.txt#1,chat.txt,dash,0,,,hi,1,2,4,\nchat.txt#1,chat.txt,dash,1,,,yo,2,7,9,\n');
});

import { expect, test } from 'vitest';
import { arrange } from '../../src/cli/arrange.ts';
import { convert } from '../../src/cli/convert.ts';

const arranged = (line: string): string => arrange(line.split(' '), convert).argv.join(' ');

test.each([
  ['convert a.txt --to text', 'convert --to=text a.txt'],
  ['convert --to=text a.txt', 'convert --to=text a.txt'],
  ['convert a.txt --separator --- b.txt', 'convert --separator=--- a.txt b.txt'],
  ['convert a.txt --separator -', 'convert --separator=- a.txt'],
  ['convert a.txt -o out.jsonl', 'convert --output=out.jsonl a.txt'],
  ['convert a.txt -oout.jsonl', 'convert --output=out.jsonl a.txt'],
  ['convert a.txt -o=out.jsonl', 'convert --output=out.jsonl a.txt'],
  ['convert a.txt -qo out.jsonl', 'convert --quiet --output=out.jsonl a.txt'],
  ['convert a.txt -qq', 'convert --quiet --quiet a.txt'],
  ['convert a.txt --field a --field b,c', 'convert --field=a --field=b,c a.txt'],
  ['convert a.txt --map turns=a,text=b', 'convert --map=turns=a,text=b a.txt'],
  ['convert -q -- -a --to', 'convert --quiet ./-a ./--to'],
  ['convert a.txt --separator "x"', 'convert --separator=""x"" a.txt'],
])('%j is read as %j', (typed, read) => {
  expect(arranged(typed)).toBe(read);
});

test('words are told as they were typed', () => {
  expect(arrange(['convert', '-', '-q', '--', '-a'], convert).words).toEqual(['convert', '-', '-a']);
});

test.each([
  ['convert --feild a', 'no option of convert is called "--feild"; did you mean "--field"?'],
  ['convert --merge', 'no option of convert is called "--merge"; did you mean "--merge-runs"?'],
  ['convert -qx', 'no option of convert is called "-x" (hearken convert --help tells more)'],
  ['convert --field', '--field stands alone; expected a value behind it (hearken convert --help tells more)'],
  ['convert -o --', '-o stands alone; expected a value behind it (hearken convert --help tells more)'],
  ['convert --cues -o', '--cues stands alone; expected one of keep, strip'],
  ['convert --limit 1 --limit=2', '--limit is stated twice; expected it once'],
  ['convert --limit 0', '"0" is no value of --limit; expected a whole number, 1 or more'],
  ['convert --cues stirp', '"stirp" is no value of --cues; did you mean "strip"?'],
  ['convert --map=', 'the value of --map is empty; expected some text'],
  ['convert --force=yes', '--force takes no value, "yes" was found; expected --force alone'],
  ['convert -q=yes', '-q takes no value, "yes" was found; expected -q alone'],
])('%j is refused', (typed, message) => {
  expect(() => arranged(typed)).toThrow(message);
});

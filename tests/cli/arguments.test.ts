import fc from 'fast-check';
import { expect, test } from 'vitest';
import yargs from 'yargs';
import { argumentsOf } from '../../src/cli/arguments.ts';
import { convert } from '../../src/cli/convert.ts';
import { UsageError } from '../../src/diagnostic/usage-error.ts';

const defaults = argumentsOf(['convert'], convert).options;

/** What a line states beside the defaults, and its words. */
function stated(line: string): unknown[] {
  const { options, words } = argumentsOf(line.split(' '), convert);
  const own = Object.entries(options).filter(([name, value]) => value !== defaults[name]);
  return [Object.fromEntries(own), ...words.slice(1)];
}

test.each([
  ['convert a.txt --to text', [{ to: 'text' }, 'a.txt']],
  ['convert --to=text a.txt', [{ to: 'text' }, 'a.txt']],
  ['--to text convert a.txt', [{ to: 'text' }, 'a.txt']],
  ['convert a.txt --separator --- b.txt', [{ separator: '---' }, 'a.txt', 'b.txt']],
  ['convert a.txt --separator -', [{ separator: '-' }, 'a.txt']],
  ['convert a.txt --separator "x"', [{ separator: '"x"' }, 'a.txt']],
  ['convert a.txt --out-dir b', [{ outDir: 'b' }, 'a.txt']],
  ['convert a.txt -o out.jsonl', [{ output: 'out.jsonl' }, 'a.txt']],
  ['convert a.txt -oout.jsonl', [{ output: 'out.jsonl' }, 'a.txt']],
  ['convert a.txt -o=out.jsonl', [{ output: 'out.jsonl' }, 'a.txt']],
  ['convert a.txt -qo out.jsonl', [{ quiet: true, output: 'out.jsonl' }, 'a.txt']],
  ['convert a.txt -qq', [{ quiet: true }, 'a.txt']],
  ['convert a.txt --limit 12', [{ limit: 12 }, 'a.txt']],
  ['convert a.txt --field a --field 1,2', [{ field: ['a', '1,2'] }, 'a.txt']],
  ['convert a.txt --map turns=a,text=b', [{ map: 'turns=a,text=b' }, 'a.txt']],
  ['convert -q -- -a --to', [{ quiet: true }, '-a', '--to']],
  ['convert -', [{}, '-']],
])('%j is read', (line, read) => {
  expect(stated(line)).toEqual(read);
});

test('what is not stated has its default, or no value', () => {
  expect(defaults).toEqual({
    to: 'records',
    cues: 'keep',
    mergeRuns: false,
    preamble: 'keep',
    force: false,
    encoding: 'utf-8',
    strict: false,
    quiet: false,
  });
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
])('%j is refused', (line, message) => {
  expect(() => stated(line)).toThrow(message);
});

test('a line has the values that yargs reads where both take it', () => {
  const word = fc.stringMatching(/^[\w./ =,-]+$/);
  const choice = (name: string) => fc.constantFrom(...(convert.options[name]?.choices ?? []));
  const line = fc.record(
    {
      to: choice('to'),
      dialect: choice('dialect'),
      'out-dir': word,
      separator: word,
      limit: fc.integer({ min: 1, max: 1e9 }),
      'merge-runs': fc.constant(true),
      field: fc.array(word, { minLength: 1 }),
    },
    { requiredKeys: [] },
  );
  const read = yargs()
    .options(convert.options)
    .string(['field', 'role'])
    .help(false)
    .version(false)
    .parserConfiguration({ 'strip-dashed': true, 'strip-aliased': true, 'greedy-arrays': false });
  fc.assert(
    fc.property(line, (values) => {
      const argv = Object.entries(values).flatMap(([name, value]) =>
        [value].flat().map((one) => (one === true ? `--${name}` : `--${name}=${one}`)),
      );
      const { _, $0: _script, ...theirs } = read.parseSync(argv);
      const { options, words } = argumentsOf(argv, convert);
      expect({ ...options, _: words }).toEqual({ ...theirs, _ });
    }),
  );
});

test('a line that cannot be understood is a matter of usage, whatever it holds', () => {
  const piece = fc.constantFrom('-', '--', '=', 'q', 'o', 'to', 'text', 'limit', '1', '__proto__', ' ', '\n');
  const argument = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(argument), (argv) => {
      try {
        argumentsOf(argv, convert);
      } catch (error) {
        expect(error).toBeInstanceOf(UsageError);
      }
    }),
    { numRuns: 1000 },
  );
});

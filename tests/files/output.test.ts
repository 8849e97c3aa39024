import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { abortAll, openOutput } from '../../src/files/output.ts';
import { folder, messageOf } from './folder.ts';

const fresh = { force: false, inputs: [] };
const forced = { force: true, inputs: [] };

/** Writes one text to a target. */
function put(target: string, text: string, options = fresh): void {
  const output = openOutput(target, options);
  output.write(text);
  output.commit();
}

describe('an output file', () => {
  test('is not there before it is whole, and then it is', () => {
    const path = folder();
    const target = join(path, 'a.jsonl');
    const output = openOutput(target, fresh);
    output.write('{}\n');
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(path)).toEqual([expect.stringMatching(/^\.hearken-[0-9a-f]{24}\.tmp$/)]);
    output.write(Buffer.from('{"a":1}\n'));
    output.commit();
    expect(readdirSync(path)).toEqual(['a.jsonl']);
    expect(readFileSync(target, 'utf8')).toBe('{}\n{"a":1}\n');
    expect(output.bytes).toBe(11);
  });

  test('holds what was written, byte for byte, in pieces of any size and kind', () => {
    const target = join(folder(), 'a');
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 50 }),
      fc
        .tuple(fc.constantFrom('x', 'é', '睡', '😀'), fc.integer({ min: 0, max: 600_000 }))
        .map(([letter, times]) => letter.repeat(times)),
      fc.uint8Array({ maxLength: 50 }),
      fc.integer({ min: 0, max: 2_500_000 }).map((size) => new Uint8Array(size).fill(size)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const output = openOutput(target, forced);
        for (const one of pieces) output.write(one);
        output.commit();
        const expected = Buffer.concat(pieces.map((one) => Buffer.from(one as string)));
        expect(output.bytes).toBe(expected.length);
        expect(readFileSync(target).equals(expected)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('takes no notice when bytes that it was given are used again', () => {
    const target = join(folder(), 'a');
    const output = openOutput(target, fresh);
    const bytes = Buffer.from('one ');
    output.write(bytes);
    bytes.write('two ');
    output.write(bytes);
    output.commit();
    expect(readFileSync(target, 'utf8')).toBe('one two ');
  });

  test('is kept apart from another that is open at the same time', () => {
    const path = folder();
    const outputs = ['a', 'b'].map((name) => openOutput(join(path, name), fresh));
    for (const letter of 'xyz') for (const [i, output] of outputs.entries()) output.write(`${letter}${i}`);
    for (const output of outputs) output.commit();
    expect(['a', 'b'].map((name) => readFileSync(join(path, name), 'utf8'))).toEqual(['x0y0z0', 'x1y1z1']);
  });

  test('leaves nothing when it is given up, once or several times, and can be used no more', () => {
    const path = folder({ 'old.jsonl': 'old' });
    const output = openOutput(join(path, 'old.jsonl'), forced);
    output.write('new');
    output.abort();
    output.abort();
    expect(readdirSync(path)).toEqual(['old.jsonl']);
    expect(readFileSync(join(path, 'old.jsonl'), 'utf8')).toBe('old');
    expect(() => output.write('x')).toThrow('which has ended');
    expect(() => output.commit()).toThrow('which has ended');
  });

  test('that was committed stays when all are given up', () => {
    const path = folder();
    const [first, second] = ['a', 'b'].map((name) => openOutput(join(path, name), fresh));
    first?.commit();
    second?.write('x');
    abortAll();
    abortAll();
    first?.abort();
    expect(readdirSync(path)).toEqual(['a']);
  });

  test('that exists is only replaced by force, and keeps its mode', () => {
    const path = folder({ 'a.jsonl': 'old' });
    const target = join(path, 'a.jsonl');
    chmodSync(target, 0o640);
    expect(messageOf(() => openOutput(target, fresh))).toBe(`${target} exists; state --force to replace it`);
    put(target, 'new', forced);
    expect(readFileSync(target, 'utf8')).toBe('new');
    expect(statSync(target).mode & 0o777).toBe(0o640);
    expect(readdirSync(path)).toEqual(['a.jsonl']);
  });

  test('that is new has the mode that new files have', () => {
    const path = folder();
    const before = process.umask(0o027);
    put(join(path, 'a'), 'x');
    process.umask(before);
    expect(statSync(join(path, 'a')).mode & 0o777).toBe(0o640);
  });

  test('that comes to exist meanwhile is not replaced without force', () => {
    const path = folder();
    const target = join(path, 'a');
    const output = openOutput(target, fresh);
    writeFileSync(target, 'theirs');
    expect(messageOf(() => output.commit())).toBe(
      `${target} has come to exist meanwhile; state --force to replace it`,
    );
    expect(readFileSync(target, 'utf8')).toBe('theirs');
    expect(readdirSync(path)).toEqual(['a']);
  });

  test('behind links is replaced, and the links stay', () => {
    const path = folder({ 'real/a.jsonl': 'old' });
    mkdirSync(join(path, 'far/deep'), { recursive: true });
    symlinkSync('far/deep', join(path, 'link'));
    symlinkSync('real/a.jsonl', join(path, 'direct'));
    symlinkSync('../../direct', join(path, 'link/twice'));
    symlinkSync('../new.jsonl', join(path, 'link/dangling'));
    put(join(path, 'link/twice'), 'new', forced);
    expect(readFileSync(join(path, 'real/a.jsonl'), 'utf8')).toBe('new');
    expect(readlinkSync(join(path, 'direct'))).toBe('real/a.jsonl');
    expect(readlinkSync(join(path, 'link/twice'))).toBe('../../direct');
    put(join(path, 'link/dangling'), 'fresh');
    expect(readFileSync(join(path, 'far/new.jsonl'), 'utf8')).toBe('fresh');
    expect(lstatSync(join(path, 'link/dangling')).isSymbolicLink()).toBe(true);
  });
});

describe('a device', () => {
  test('is written through, without force', () => {
    put('/dev/null', 'x');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    const path = folder();
    symlinkSync('/dev/null', join(path, 'null'));
    put(join(path, 'null'), 'x');
    expect(lstatSync(join(path, 'null')).isSymbolicLink()).toBe(true);
  });

  test.skipIf(!existsSync('/dev/full'))('that is full is named', () => {
    expect(messageOf(() => put('/dev/full', 'x'))).toBe(
      'cannot write /dev/full: no space is left on the device',
    );
  });
});

test('a lone surrogate is refused: no replacement is written for it', () => {
  const output = openOutput('/dev/null', fresh);
  expect(() => output.write('\ud83d')).toThrow('a lone surrogate cannot be written as UTF-8');
  expect(() => output.write('x')).toThrow('which has ended');
});

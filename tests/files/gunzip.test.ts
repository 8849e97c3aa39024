import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWindows } from '../../src/files/blocks.ts';
import { DamagedGzipError } from '../../src/files/gunzip.ts';
import { folder } from './folder.ts';

const transcript = '### Human: I could not sleep.\n\n### Assistant: What kept you awake?\n';

/** Some text that packs badly, so that the packed file has several pieces. */
const noise = Array.from(
  { length: 40_000 },
  (_, i) => `${Math.imul(i, 2_654_435_761) >>> 0} ${transcript}`,
).join('');

async function read(
  bytes: Uint8Array,
  path = join(folder(), 'a'),
): Promise<{ text: string; error: unknown }> {
  writeFileSync(path, bytes);
  const pieces: Buffer[] = [];
  try {
    for await (const window of readWindows(path, { blockSize: 10_000 })) {
      pieces.push(Buffer.from(window.bytes.subarray(window.from, window.to)));
      window.from = window.to;
    }
    return { text: Buffer.concat(pieces).toString(), error: undefined };
  } catch (error) {
    return { text: Buffer.concat(pieces).toString(), error };
  }
}

describe('a gzip file', () => {
  test('is told by its first bytes, not by its name', async () => {
    const path = folder();
    expect((await read(gzipSync(noise), join(path, 'a.txt'))).text).toBe(noise);
    expect((await read(Buffer.from(noise), join(path, 'a.txt.gz'))).text).toBe(noise);
  });

  test('may have several members, wherever they meet, and zeros behind them', async () => {
    const path = join(folder(), 'a');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.string({ maxLength: 40 }), fc.integer({ min: 1, max: 3000 })), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 40_000 }),
        async (members, level, zeros) => {
          const texts = members.map(([text, times]) => text.repeat(times));
          const packed = texts.map((text) => gzipSync(text, { level }));
          const { text, error } = await read(Buffer.concat([...packed, Buffer.alloc(zeros)]), path);
          expect(error).toBeUndefined();
          expect(text === Buffer.from(texts.join('')).toString()).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('that ends too early gives all that is there, and then an error with its place', async () => {
    const packed = gzipSync(noise);
    const path = join(folder(), 'a');
    let before = -1;
    for (const size of [
      2,
      5,
      11,
      1000,
      32_768,
      65_536,
      packed.length - 9,
      packed.length - 8,
      packed.length - 1,
    ]) {
      const { text, error } = await read(packed.subarray(0, size), path);
      expect(noise.startsWith(text)).toBe(true);
      expect(text.length).toBeGreaterThanOrEqual(before);
      expect(error).toBeInstanceOf(DamagedGzipError);
      expect(error).toMatchObject({ path, offset: text.length });
      expect((error as Error).message).toBe(
        `the gzip data ends too early: it could be unpacked up to byte ${text.length} (about byte ${size} of the packed ` +
          'file); fetch the file again, or pack it anew',
      );
      before = text.length;
    }
    expect(before).toBe(noise.length);
  });

  test('that is damaged gives what comes before the damaged piece, the same each time, and then an error with its place', async () => {
    const packed = gzipSync(noise);
    packed.fill(0xff, 100_000, 100_100);
    const path = join(folder(), 'a');
    const first = await read(packed, path);
    expect(first.error).toMatchObject({ path, offset: first.text.length });
    expect((first.error as Error).message).toMatch(
      /^the gzip data is damaged \(.+\): it could be unpacked up to byte /,
    );
    expect(first.text.length).toBeGreaterThan(100_000);
    for (let i = 0; i < 5; i++) expect((await read(packed, path)).text.length).toBe(first.text.length);
  });

  test('with a wrong checksum or other bytes behind its end is an error', async () => {
    const packed = gzipSync(transcript);
    const wrong = Buffer.from(packed);
    wrong[wrong.length - 8] = (wrong[wrong.length - 8] as number) ^ 1;
    expect((await read(wrong)).error).toMatchObject({
      message: expect.stringContaining('incorrect data check') as string,
    });
    const longer = await read(Buffer.concat([packed, Buffer.from('more')]));
    expect(longer.error).toMatchObject({
      message: expect.stringContaining('incorrect header check') as string,
    });
  });

  test('of a thousandfold zeros is unpacked in bounded memory', async () => {
    const path = join(folder(), 'a');
    const zeros = gzipSync(Buffer.alloc(2 ** 26), { level: 1 });
    writeFileSync(path, Buffer.concat(Array.from({ length: 16 }, () => zeros)));
    const before = process.memoryUsage().rss;
    let [most, size] = [0, 0];
    for await (const window of readWindows(path)) {
      size += window.to - window.from;
      window.from = window.to;
      most = Math.max(most, process.memoryUsage().rss - before);
    }
    expect(size).toBe(2 ** 30);
    expect(most).toBeLessThan(250e6);
  });
});

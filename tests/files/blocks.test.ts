import {
  appendFileSync,
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maximumWindow, openSource, readWindows } from '../../src/files/blocks.ts';
import { TooLargeError } from '../../src/files/too-large-error.ts';
import { folder } from './folder.ts';

const hasProc = existsSync('/proc/self/fd');
const transcript = '### Human: I could not sleep.\n\n### Assistant: What kept you awake?\n';

/** Reads a source; of each window, `take` says how much of it is taken. Gives the bytes that were taken, joined. */
async function drain(path: string, options: object, take: (size: number) => number): Promise<Buffer> {
  const taken: Buffer[] = [];
  let offset = 0;
  for await (const window of readWindows(path, options)) {
    expect(window.base + window.from).toBe(offset);
    const size = window.last ? window.to - window.from : take(window.to - window.from);
    taken.push(Buffer.from(window.bytes.subarray(window.from, window.from + size)));
    window.from += size;
    window.line += size;
    offset += size;
  }
  return Buffer.concat(taken);
}

describe('windows', () => {
  test('joined are the file, whatever the blocks and however much is taken', async () => {
    const path = join(folder(), 'a');
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 3000 }),
        fc.integer({ min: 1, max: 700 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }),
        fc.boolean(),
        fc.boolean(),
        async (bytes, blockSize, shares, reuse, packed) => {
          writeFileSync(path, packed ? gzipSync(bytes) : bytes);
          fc.pre(packed || bytes[0] !== 0x1f);
          let turn = 0;
          const take = (size: number) => Math.floor(size * (shares[turn++ % shares.length] as number));
          const read = await drain(path, { blockSize, reuse }, take);
          expect(read.equals(bytes)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('are the same for a file and its gzip file', async () => {
    const text = transcript.repeat(2000);
    const path = folder({ a: text, 'a.gz': gzipSync(text) });
    const sizes = async (name: string) => {
      const all: [number, number, boolean][] = [];
      for await (const window of readWindows(join(path, name), { blockSize: 4096 })) {
        all.push([window.from + window.base, window.to + window.base, window.last]);
        window.from += Math.floor((window.to - window.from) / 2);
      }
      return all;
    };
    const plain = await sizes('a');
    const packed = await sizes('a.gz');
    // Only at the end may they differ: the end of a gzip file shows when nothing more comes.
    expect(packed.slice(0, plain.length - 1)).toEqual(plain.slice(0, -1));
    expect(packed.at(-1)?.slice(1)).toEqual([text.length, true]);
  });

  test('of an empty source: one, with nothing in it', async () => {
    const path = folder({ a: '', 'a.gz': gzipSync('') });
    for (const name of ['a', 'a.gz']) {
      const seen = [];
      for await (const { from, to, last, base, line } of readWindows(join(path, name)))
        seen.push([to - from, last, base + from, line]);
      expect(seen).toEqual([[0, true, 0, 1]]);
    }
  });

  test('keep the line that the consumer counted', async () => {
    const lines = [];
    for await (const window of readWindows(join(folder({ a: transcript }), 'a'), { blockSize: 10 })) {
      lines.push(window.line);
      window.from = window.to;
      window.line += 2;
    }
    expect(lines).toEqual(Array.from({ length: 7 }, (_, i) => 1 + 2 * i));
  });

  test('stay as they are when others follow, unless the buffer may be used again', async () => {
    const path = join(folder({ a: transcript.repeat(100) }), 'a');
    const buffers = async (reuse: boolean) => {
      const all = [];
      for await (const window of readWindows(path, { blockSize: 1000, reuse })) {
        all.push({ bytes: window.bytes, text: Buffer.from(window.bytes).toString('latin1') });
        window.from = window.to - 10;
      }
      return all;
    };
    for (const { bytes, text } of await buffers(false))
      expect(Buffer.from(bytes).toString('latin1')).toBe(text);
    expect(new Set((await buffers(false)).map(({ bytes }) => bytes.buffer)).size).toBe(7);
    expect(new Set((await buffers(true)).map(({ bytes }) => bytes.buffer)).size).toBe(1);
  });

  test('double while nothing is taken, up to the most that a window may hold', async () => {
    const path = join(folder({ a: 'x'.repeat(5000) }), 'a');
    const sizes: number[] = [];
    const read = async () => {
      for await (const { from, to } of readWindows(path, { blockSize: 100, maximum: 3000 }))
        sizes.push(to - from);
    };
    await expect(read).rejects.toThrow(TooLargeError);
    await expect(read).rejects.toMatchObject({
      path,
      offset: 0,
      message:
        '3000 bytes from byte 0 on hold no end of a conversation; if there are several, say with --separator which ' +
        'line parts them, else split the file',
    });
    expect(sizes.slice(0, 6)).toEqual([100, 200, 400, 800, 1600, 3000]);
    expect(maximumWindow).toBe(256 * 1024 * 1024);
  });

  test('hold memory that is bounded by what is left of them, not by the source', async () => {
    const path = join(folder(), 'a');
    const fd = openSync(path, 'w');
    ftruncateSync(fd, 2 ** 30);
    closeSync(fd);
    const before = process.memoryUsage().rss;
    let most = 0;
    let bytes = 0;
    for await (const window of readWindows(path)) {
      bytes += window.to - window.from;
      window.from = window.to;
      most = Math.max(most, process.memoryUsage().rss - before);
    }
    expect(bytes).toBe(2 ** 30);
    expect(most).toBeLessThan(200e6);
  });

  test('give the event loop its turn', async () => {
    const path = join(folder({ a: 'x'.repeat(100_000) }), 'a');
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    for await (const window of readWindows(path, { blockSize: 1000 })) {
      window.from = window.to;
      const start = performance.now();
      while (performance.now() - start < 1);
    }
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });
});

describe('a source', () => {
  test('tells how much of it has been read and handed out', async () => {
    const text = transcript.repeat(1000);
    const packed = gzipSync(text);
    const path = folder({ a: text, 'a.gz': packed });
    for (const [name, size] of [
      ['a', text.length],
      ['a.gz', packed.length],
    ] as const) {
      const source = openSource(join(path, name));
      expect([source.size, source.taken, source.delivered]).toEqual([undefined, 0, 0]);
      for await (const window of source.windows({ blockSize: 4096 })) {
        expect(source.size).toBe(size);
        expect(source.delivered).toBe(window.base + window.to);
        window.from = window.to;
      }
      expect([source.size, source.taken, source.delivered]).toEqual([size, size, text.length]);
    }
  });

  test('that grows is read up to the size that it had; one that shrinks, to its end', async () => {
    const path = join(folder({ a: 'x'.repeat(10_000) }), 'a');
    const grown = await drain(path, { blockSize: 1000 }, (size) => {
      appendFileSync(path, 'y'.repeat(2000));
      return size;
    });
    expect(grown.toString()).toBe('x'.repeat(10_000));
    const shrunk = await drain(path, { blockSize: 1000 }, (size) => {
      truncateSync(path, 4500);
      return size;
    });
    expect(shrunk.toString()).toBe('x'.repeat(4500));
  });

  test.skipIf(!hasProc)('that tells no size is read to its end', async () => {
    const read = await drain('/proc/self/status', {}, (size) => size);
    expect(read.toString()).toContain('Name:');
    expect((await drain('/dev/null', {}, (size) => size)).length).toBe(0);
  });

  test.skipIf(!hasProc)('that cannot be read throws what the file system says', async () => {
    const path = folder({ a: 'x' });
    mkdirSync(join(path, 'dir'));
    const read = (name: string) => drain(join(path, name), {}, (size) => size);
    await expect(read('gone')).rejects.toMatchObject({ code: 'ENOENT', syscall: 'open' });
    await expect(read('a/b')).rejects.toMatchObject({ code: 'ENOTDIR' });
    await expect(read('dir')).rejects.toMatchObject({ code: 'EISDIR' });
    // Readable by its mode, but every read of it is refused by the kernel, which is how a failing disk looks.
    await expect(drain('/proc/self/mem', {}, (size) => size)).rejects.toMatchObject({
      code: 'EIO',
      syscall: 'read',
    });
  });

  test.skipIf(!hasProc)('is closed when the consumer leaves early', async () => {
    const text = transcript.repeat(10_000);
    const path = folder({ a: text, 'a.gz': gzipSync(text) });
    const before = readdirSync('/proc/self/fd').length;
    for (const name of ['a', 'a.gz'])
      for (let i = 0; i < 20; i++)
        for await (const _ of readWindows(join(path, name), { blockSize: 4096 })) break;
    expect(readdirSync('/proc/self/fd').length).toBe(before);
  });
});

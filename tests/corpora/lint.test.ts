import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { lint } from '../../src/run/lint.ts';
import { read } from '../../src/run/read.ts';
import { expectRightPlaces } from '../lint/reread.ts';
import { corpus } from './corpora.ts';

const parts = ['user-models', 'talktuner', 'variants', 'esconv', 'llama-factory'];

describe.each(parts)('in %s', (name) => {
  const path = corpus(name);

  test.skipIf(path === undefined)('every place is where it says and holds what is quoted', async () => {
    const found: Diagnostic[] = [];
    await lint([path ?? ''], {
      config: false,
      profile: 'strict',
      showSensitive: true,
      onFindings: (batch) => found.push(...batch),
    });
    expect(found.length).toBeGreaterThan(0);
    const sources = new Map<string, Uint8Array>();
    const sourceAt = (file: string): Uint8Array => {
      const bytes = sources.get(file) ?? new Uint8Array(readFileSync(file));
      sources.set(file, bytes);
      return bytes;
    };
    for (const one of found.filter((_, index) => index % Math.ceil(found.length / 500) === 0)) {
      expectRightPlaces(one, sourceAt);
    }
  });
});

describe.each(['user-models/at-b5aaaa1', 'variants', 'esconv'])('the safe fixes in %s', (name) => {
  const path = corpus(name);

  test.skipIf(path === undefined)('settle in one run, change no word, and add up', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'hearken-fix-'));
    try {
      cpSync(path ?? '', copy, { recursive: true });
      execFileSync('chmod', ['-R', 'u+w', copy]);
      const before = await wordsOf(copy);
      const { fixed } = await lint([copy], { config: false, fix: 'safe' });
      expect(fixed.fixes).toBeGreaterThan(0);
      expect(fixed.before - fixed.removed + fixed.added).toBe(fixed.after);
      expect(await wordsOf(copy)).toEqual(before);
      const again = await lint([copy], { config: false, fix: 'safe' });
      expect(again.fixed.fixes).toBe(0);
      expect(again.fixable.safe).toBe(0);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});

async function wordsOf(folder: string): Promise<string[]> {
  const said: string[] = [];
  for await (const batch of read([folder]))
    for (const { id, turns } of batch)
      for (const { role, body } of turns)
        said.push(`${id} ${role}: ${body.text.split(/\s+/).filter(Boolean).join(' ')}`);
  return said;
}

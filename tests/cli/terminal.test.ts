import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { live } from './process.ts';
import { writeTalks } from './talks.ts';

const talk = '### Human: I feel low.\n\n### Assistant: I am here.\n';
const clear = '\r^[[K';
const hearken = live();
const isThere = hasScript();

/** Runs a line of bash on a terminal of 80 columns; gives all that appears on it, escapes as `^[`. */
async function onTerminal(line: string, path: string): Promise<string> {
  writeFileSync(
    join(path, 'line.sh'),
    `stty cols 80 rows 24 -onlcr\nunset CI NO_COLOR FORCE_COLOR\n${line}\n`,
  );
  const { out } = await hearken.shell("TERM=xterm script -qec 'bash line.sh' /dev/null < /dev/null", path);
  return out.replaceAll('\u001B', '^[');
}

describe.skipIf(!isThere)('on a terminal', () => {
  test('a bar shows how far a run is, once it takes longer than a second, and goes away at its end', async () => {
    const path = hearken.folder();
    writeTalks(join(path, 'a.txt'), 3, 1);
    writeTalks(join(path, 'b.txt'), 3, 2);
    const seen = await onTerminal(
      'mkfifo out; (sleep 1.2; head -c 100000; sleep 0.3; cat) < out > /dev/null &\nhearken convert a.txt b.txt -o out; wait',
      path,
    );
    const [before, ...drawn] = seen.split(clear);
    const rest = drawn.pop();
    expect(before).toBe('');
    expect(drawn.length).toBeGreaterThan(0);
    for (const bar of drawn) {
      expect(bar).toMatch(/^converting [━─]{20} \d+ % {2}\d+ MB\/s {2}\d+:\d\d left$/);
      expect(bar.length).toBeLessThan(80);
    }
    const shares = drawn.map((bar) => Number(/(\d+) %/.exec(bar)?.[1]));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(rest).toMatch(/^2 sources, /);
  });

  test('the bar of a pipe tells what was read, for nobody knows of how much', async () => {
    const path = hearken.folder();
    writeTalks(join(path, 'a.txt'), 3);
    const seen = await onTerminal('(sleep 1.2; cat a.txt) | hearken convert - -o out.jsonl', path);
    expect(seen).toMatch(/\r\^\[\[Kconverting {2}\d+ MB {2}\d+ MB\/s\r\^\[\[K/);
  });

  test('an interrupted run takes its bar away', async () => {
    const path = hearken.folder();
    writeTalks(join(path, 'a.txt'), 3);
    const seen = await onTerminal(
      '(sleep 1.2; cat a.txt; sleep 2) | hearken convert - -o out.jsonl & sleep 2; kill -INT $!; wait $!; echo "ended with $?"; ls -A1',
      path,
    );
    expect(seen).toContain(`MB/s${clear}ended with 130\na.txt\nline.sh`);
  });

  test('work that is soon done, and work that prints to the terminal, has no bar', async () => {
    const path = hearken.folder();
    writeFileSync(join(path, 'talk.txt'), talk);
    expect(await onTerminal('hearken convert talk.txt -o out.jsonl', path)).not.toContain('\r');
    expect(await onTerminal('(sleep 1.2; cat talk.txt) | hearken convert - --to text', path)).not.toContain(
      '\r',
    );
  });

  test('there are colours, unless NO_COLOR or a dumb terminal forbids them', async () => {
    const path = hearken.folder();
    writeFileSync(join(path, 'note.txt'), 'Nobody speaks here.\n');
    const lines = 'hearken inspect note.txt; hearken convert note.txt -o /dev/null';
    const colours = /\^\[\[\d+m/;
    expect(await onTerminal(lines, path)).toMatch(colours);
    for (const env of ['NO_COLOR=1', 'TERM=dumb', 'FORCE_COLOR=0'])
      expect(await onTerminal(`export ${env}; ${lines}`, path)).not.toMatch(colours);
    // What goes into a pipe has none, though the messages beside it do.
    const piped = await onTerminal('hearken inspect note.txt | cat; hearken convert note.txt | cat', path);
    expect(piped.split('\n').filter((line) => colours.test(line))).toHaveLength(1);
  });
});

function hasScript(): boolean {
  try {
    execFileSync('script', ['-qec', 'true', '/dev/null'], { stdio: 'ignore' });
    return true;
  } catch {
    console.log('skipped: no command `script` (of util-linux) to make a terminal with');
    return false;
  }
}

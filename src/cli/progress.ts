/** How far a run is: bytes of sources read, of all bytes (0 if not known). */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

const patience = 1000;
const rhythm = 100;

/**
 * Shows on a terminal how far a run is, once it takes longer than a second; stays silent elsewhere, and where what is
 * written goes to the same terminal.
 */
export function watch(
  verb: string,
  writes: 'standard output' | 'elsewhere',
): {
  /** Undefined where nobody watches: then nobody need find out how much there is to do. */
  readonly update: ((progress: Progress) => void) | undefined;
  readonly end: () => void;
} {
  const { stderr, stdout } = process;
  const started = Date.now();
  let shown = started + patience - rhythm;
  let drawn = false;
  const isMixed = writes === 'standard output' && stdout.isTTY;
  if (!stderr.isTTY || !(stderr.columns > 0) || isMixed) return { update: undefined, end: () => {} };
  const clear = (): void => {
    if (drawn) stderr.write('\r\u001B[K');
    drawn = false;
  };
  // An interrupted run leaves no bar either.
  process.once('exit', clear);
  return {
    update({ done, total }) {
      const now = Date.now();
      if (now - shown < rhythm) return;
      shown = now;
      drawn = true;
      stderr.write(
        `\r\u001B[K${line(verb, done, total, (now - started) / 1000).slice(0, stderr.columns - 1)}`,
      );
    },
    end() {
      process.off('exit', clear);
      clear();
    },
  };
}

function line(verb: string, done: number, total: number, seconds: number): string {
  const rate = `${(done / 1e6 / seconds).toFixed(0)} MB/s`;
  if (total === 0) return `${verb}  ${(done / 1e6).toFixed(0)} MB  ${rate}`;
  const share = Math.min(1, done / total);
  const filled = Math.round(share * 20);
  const left = share > 0 ? Math.ceil((seconds / share) * (1 - share)) : 0;
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return `${verb} ${'━'.repeat(filled)}${'─'.repeat(20 - filled)} ${Math.floor(share * 100)} %  ${rate}  ${clock} left`;
}

import { growth, type Splice } from '../lint/splice.ts';
import { type Intake, openIntake } from './intake.ts';

/** Opens a file as it would be with some splices carried out; it is read as it lies there, and never written to. */
export function splicedIntake(splices: readonly Splice[]): (path: string) => Intake {
  return (path) => {
    const inner = openIntake(path);
    const passedOver = new Uint8Array(1 << 16);
    const total = inner.size === undefined ? undefined : inner.size + growth(splices);
    let index = 0;
    let said = 0;
    let given = 0;
    /** Reads on in the file, up to a place in it; what is read goes to `[at, end)` of some bytes. */
    const read = async (bytes: Uint8Array, at: number, end: number, to: number): Promise<number> =>
      inner.fill(bytes, at, Math.min(end, at + to - inner.taken));
    return {
      size: inner.size,
      get taken() {
        return inner.taken;
      },
      get left() {
        return total === undefined ? undefined : total - given;
      },
      async fill(bytes, at, end) {
        for (;;) {
          const next = splices[index];
          if (!next || inner.taken < next.start) {
            const got = await read(bytes, at, end, next?.start ?? Infinity);
            given += got;
            return got;
          }
          if (said < next.bytes.length) {
            const part = next.bytes.subarray(said, said + end - at);
            bytes.set(part, at);
            said += part.length;
            given += part.length;
            return part.length;
          }
          while (inner.taken < next.end)
            if ((await read(passedOver, 0, passedOver.length, next.end)) === 0) return 0;
          index++;
          said = 0;
        }
      },
      close: () => inner.close(),
    };
  };
}

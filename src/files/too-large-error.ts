/** A stretch of a source that is too long to be held in memory and still shows no end of a conversation. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
  readonly path: string;
  /** Where the stretch begins, in bytes of the (unpacked) source. */
  readonly offset: number;

  constructor(path: string, offset: number, size: number) {
    const amount = size >= 1 << 20 ? `${Math.floor(size / (1 << 20))} MiB` : `${size} bytes`;
    super(
      `${amount} from byte ${offset} on hold no end of a conversation; ` +
        'if there are several, say with --separator which line parts them, else split the file',
    );
    this.path = path;
    this.offset = offset;
  }
}

/** A stretch of a source in bytes, half-open: `start` is its first byte, `end` the one after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

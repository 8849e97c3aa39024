/** A stretch of a turn's text, half-open, in UTF-16 units: `text.slice(from, to)`. */
export interface Passage {
  readonly from: number;
  readonly to: number;
}

import { indexOfByte } from './bytes.ts';
import { type Slice, slice } from './segment.ts';
import { skipWhite, trimEnd } from './white.ts';

/** The paragraphs of a stretch, in order, without outer white space: what stands between blank lines. */
export function* paragraphsOf({ segment, from, to }: Slice): Generator<Slice> {
  // A view, so that the search for a line end stops with the stretch.
  const bytes = segment.bytes.subarray(0, to);
  let start = -1;
  let end = from;
  for (let at = from; at < to;) {
    const feed = indexOfByte(bytes, 0x0a, at);
    const stop = feed < 0 ? to : feed;
    const first = skipWhite(bytes, at, stop);
    if (first < stop) {
      if (start < 0) start = first;
      end = trimEnd(bytes, first, stop);
    } else if (start >= 0) {
      yield slice(segment, start, end);
      start = -1;
    }
    at = stop + 1;
  }
  if (start >= 0) yield slice(segment, start, end);
}

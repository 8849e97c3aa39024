import type { Edit } from '../diagnostic/finding.ts';
import { encode } from '../source/bytes.ts';
import { spanOf } from '../source/segment.ts';
import type { Splice } from './splice.ts';

/** An edit as bytes of the source: inside a JSON string the new text is written with escapes. */
export function spliceOf({ at, text }: Edit): Splice {
  const { verbatim } = at.segment.origin;
  return { ...spanOf(at), bytes: encode(verbatim ? text : JSON.stringify(text).slice(1, -1)) };
}

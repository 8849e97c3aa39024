/** What a stretch stands between; `spaced` asterisks have white space on their inner side, as tokenised text has it. */
export type Fence = 'star' | 'spaced' | 'bold' | 'bracket' | 'wide';

/** A delimited stretch of a text, in UTF-16 units, delimiters included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** What stands between the delimiters, without outer white space. Empty: nothing that could be a cue. */
  readonly inner: string;
  readonly fence: Fence;
  /** Where to look on if it is no cue. */
  readonly next: number;
}

/** What opens a stretch, and what closes it. */
export const fences: ReadonlyMap<string, string> = new Map([
  ['*', '*'],
  ['(', ')'],
  ['[', ']'],
  ['（', '）'],
  ['［', '］'],
  ['【', '】'],
]);

/**
 * The stretch that opens at `at`, where one of the delimiters stands. It ends on its line and within a bound, so that
 * no text, however hostile, is walked more than a few times.
 *
 *   I know. **sighs** (long pause) 2 * 3 * 4
 *           ^^^^^^^^^ ^^^^^^^^^^^^
 */
export function stretchAt(text: string, at: number): Stretch {
  const open = text.charAt(at);
  const close = fences.get(open) ?? open;
  let start = at + 1;
  while (text.charAt(start) === open) start++;
  const depth = start - at;
  const none: Stretch = { from: at, to: start, inner: '', fence: 'star', next: start };
  if (depth > (open === '*' ? 3 : 2)) return none;
  const end = closing(text, start, open, close);
  const to = end + depth;
  if (end <= start || !closedBy(text, end, close, depth)) return none;
  if (open === '[' && text.charAt(to) === '(') return none;
  const raw = text.slice(start, end);
  const inner = raw.trim();
  if (open !== '*') return { from: at, to, inner, fence: open < '\x7f' ? 'bracket' : 'wide', next: start };
  const spaced = raw.startsWith(' ') && raw.endsWith(' ');
  if (inner.length !== raw.length && !(spaced && !isSum(text, at, to))) return none;
  // A closing asterisk does not open the next stretch; a spaced one may be a bullet or a product.
  return {
    from: at,
    to,
    inner,
    fence: depth > 1 ? 'bold' : spaced ? 'spaced' : 'star',
    next: spaced ? start : to,
  };
}

const bound = 160;

/** Whether a number stands before or behind: `2 * x * 3`. */
function isSum(text: string, from: number, to: number): boolean {
  return /[0-9]/.test(text.charAt(from - 2) + text.charAt(to + 1));
}

/** Where the closing delimiter stands, or -1 where the line ends, or another stretch opens, before it. */
function closing(text: string, start: number, open: string, close: string): number {
  const last = Math.min(text.length, start + bound);
  for (let at = start; at < last; at++) {
    const char = text.charAt(at);
    if (char === close) return at;
    if (char === open || char === '\n' || char === '\r') return -1;
  }
  return -1;
}

function closedBy(text: string, end: number, close: string, depth: number): boolean {
  for (let at = end; at < end + depth; at++) if (text.charAt(at) !== close) return false;
  return close !== '*' || text.charAt(end + depth) !== '*';
}

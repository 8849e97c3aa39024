/**
 * Whether a change between two stretches of a text could make or unmake a marker, or a token that ends a turn: whether
 * the line that they make has anything about it that markers, fences and quoted markers have. Says yes too often:
 * `Remember: breathe.` has a colon, too. A few dozen characters on either side are enough.
 */
export function mayMark(before: string, behind: string): boolean {
  const start = before.split(lineEnd).at(-1) ?? '';
  // A line that becomes blank parts what stands on the next one.
  const [end = ''] = (start.trim() === '' ? behind.trimStart() : behind).split(lineEnd, 1);
  return marking.test(start + end) || /^[^\p{L}\p{N}]+$/u.test(start) || /[>\]][ \t\r\n]*$/.test(before);
}

const lineEnd = /[\n\r]/;

const marking = /[#:：<>[\]|`]|^[ \t]*[-–—*@%]/;

/** How far from a change a marker could be that the change makes, or unmakes. */
const reach = 100;

/**
 * Whether what stands around `[from, to)` of a text, on the same line, may have to do with who speaks, or open a fence,
 * so that a change there could make or unmake a marker. Says yes too often: `Remember: breathe.` has a colon, too.
 */
export function mayNameSpeaker(text: string, from: number, to: number): boolean {
  const before =
    text
      .slice(Math.max(0, from - reach), from)
      .split(/[\n\r]/)
      .at(-1) ?? '';
  const [behind = ''] = text.slice(to, to + reach).split(/[\n\r]/, 1);
  return /[#:：<>[\]|`]|^\s*[-–—*@%]/.test(before + behind);
}

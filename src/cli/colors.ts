import picocolors from 'picocolors';

/** Functions that colour a text, or leave it as it is. */
export type Colors = ReturnType<typeof picocolors.createColors>;

/**
 * Colours for what goes to a stream: on a terminal, unless NO_COLOR is set; elsewhere only where FORCE_COLOR asks for
 * them. NO_COLOR is stronger (https://no-color.org); `FORCE_COLOR=0` is as good as it.
 */
export function colorsFor(stream: { readonly isTTY?: boolean | undefined }): Colors {
  const { NO_COLOR: no = '', FORCE_COLOR: force, TERM: term } = process.env;
  const isForced = force !== undefined && force !== '0' && force !== 'false';
  const isTerminal = stream.isTTY === true && term !== 'dumb' && (force === undefined || isForced);
  return picocolors.createColors(no === '' && (isForced || isTerminal));
}

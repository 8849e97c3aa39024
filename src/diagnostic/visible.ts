/**
 * A text with its control characters written as escapes, but for line ends and tabs: a path, an id or a transcript may
 * hold what would recolour a terminal, or clear it.
 */
export function visible(text: string): string {
  return text.replace(controls, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// eslint-disable-next-line no-control-regex
const controls = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** What a comparison with a reference came to: what differs, a line each, or why it could not be made. */
export type Outcome =
  | { readonly what: string; readonly compared: number; readonly differences: readonly string[] }
  | Skipped;

/** What was not compared, and why. */
export interface Skipped {
  readonly what: string;
  readonly skipped: string;
}

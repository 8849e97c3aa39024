/** What a comparison with a reference came to: what differs, a line each, or why it could not be made. */
export type Outcome =
  | { readonly what: string; readonly compared: number; readonly differences: readonly string[] }
  | { readonly what: string; readonly skipped: string };

/** A call that cannot be carried out as it stands: the message says what is wrong and what to do instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

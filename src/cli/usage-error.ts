/** A mistake in what was typed on the command line. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

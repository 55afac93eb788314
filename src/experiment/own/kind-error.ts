/** A person's mistake in kinds of their own: all of them at once. */
export class KindError extends Error {
  override readonly name = "KindError";
  /** One sentence each, which begins with the kind that it is about, as `metrics/lost-calls`. */
  readonly issues: readonly string[];

  constructor(issues: readonly string[]) {
    super(issues.join("\n"));
    this.issues = issues;
  }
}

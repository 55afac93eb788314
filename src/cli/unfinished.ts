/** What was asked for cannot be said yet: more has to be computed first. */
export class Unfinished extends Error {
  override readonly name = "Unfinished";
}

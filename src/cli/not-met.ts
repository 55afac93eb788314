/** A claim that was to hold does not: what was asked for was computed, and the answer is no. */
export class NotMet extends Error {
  override readonly name = "NotMet";
}

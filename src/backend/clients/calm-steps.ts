/** What cells and pools keep from one event to the next, while their steps are calm; it is written anew before it is used. */
export interface CalmSteps {
  /** Whether steps of these phones may be calm at all. */
  readonly mayBe: boolean;
  /** Of each pool: its churn, and the class of those who try at once. */
  readonly churn: Float64Array;
  readonly first: Int32Array;
  /** Of each cell: whether its steps are calm, its logins per second, and how many connections it holds at most. */
  readonly isCalm: Uint8Array;
  readonly rate: Float64Array;
  readonly holds: Float64Array;
  /** Of each cell: how long its last step was (0 before the first one), and how many attempts came in it. */
  readonly length: Float64Array;
  readonly arrivals: Float64Array;
}

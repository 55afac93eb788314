/**
 * The law of a duration as the engine needs it. A life is one unit exponential, spent at the pace of the hazard: it ends
 * when the cumulative hazard reaches the draw. The same two functions serve sampling, residual life and changing pace.
 */
export interface Law {
  /** Cumulative hazard H(t) = −log P(T > t) at an age in seconds ≥ 0; non-decreasing, Infinity past the last atom. */
  hazard(age: number): number;
  /** The smallest t ≥ 0 in seconds with H(t) ≥ exponential. */
  inverseHazard(exponential: number): number;
}

/** The rest of a life that has reached an age, in seconds: exact for laws with atoms too. */
export const residual = (law: Law, age: number, exponential: number): number =>
  Math.max(0, law.inverseHazard(law.hazard(age) + exponential) - age);

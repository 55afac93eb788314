import type { AssertedClaim, AssertedOf, AssertResult } from "../../src/experiment/asserted.ts";

const of = (verdict: AssertedOf["verdict"], changes: Partial<AssertedOf> = {}): AssertedOf => ({
  alternative: "as-built",
  title: "as built",
  verdict,
  answer: { estimate: 0.0021, lower: 0.0011, upper: 0.0038, level: 0.99, n: 4096 },
  runs: 4096,
  runsToDecide: null,
  ...changes,
});

/** A claim with a verdict. */
export const claimOf = (
  verdict: AssertedOf["verdict"],
  changes: Partial<AssertedOf> = {},
): AssertedClaim => ({
  claim: "p(outage > 3 h in a year) < 1 %",
  column: "longest-outage",
  target: { kind: "more-than", value: 10_800 },
  isOpposite: false,
  unit: "chance",
  comparison: "<",
  bound: 0.01,
  verdict,
  alternatives: [of(verdict, changes)],
});

/** A result with such claims. */
export const assertedGiven = (
  claims: readonly AssertedClaim[],
  changes: Partial<AssertResult> = {},
): AssertResult => ({
  format: "secondtick-assert/1",
  version: "1.2.3",
  title: "a pair",
  model: { title: "pair", digest: "0123456789abcdef" },
  digest: "f",
  seed: "1",
  level: 0.95,
  replay: null,
  years: { horizon: 8760 * 3600, warmUp: 0 },
  verdict: claims[0]!.verdict,
  claims,
  looks: [128, 256, 512],
  ended: { by: "decision", runs: [4096] },
  ...changes,
});

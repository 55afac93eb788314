import { duration, formatDuration } from "../base/units.ts";
import { defineLaw } from "./law.ts";

/** Always the same length: one atom. A plain duration in a model file is short for it. */
export const fixed = defineLaw({
  kind: "fixed",
  summary: "always the same length",
  params: { value: duration().describe("the length") },
  create: ({ value }) => ({
    knots: [value],
    hazard: (age) => (age < value ? 0 : Infinity),
    inverseHazard: (exponential) => (exponential > 0 ? value : 0),
    moments: () => ({ mean: value, variance: 0 }),
  }),
  describe: ({ value }) => `always ${formatDuration(value)}`,
});

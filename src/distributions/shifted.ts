import { duration, formatDuration } from "../base/units.ts";
import { justAbove } from "./bisection.ts";
import { defineLaw, nestedLaw } from "./law.ts";

/** Another law, later by a fixed time. */
export const shifted = defineLaw({
  kind: "shifted",
  summary: "another law plus a fixed time",
  params: { by: duration().describe("the fixed time"), law: nestedLaw().describe("the other law") },
  nested: ({ law }) => [{ path: ["law"], law }],
  create: ({ by, law: parameters }, laws) => {
    const law = laws.create(parameters);
    const shift = (age: number): number => {
      const later = by + age;
      return later - by < age ? justAbove(later) : later; // so that an atom is met in spite of rounding
    };
    return {
      knots: law.knots.length === 0 ? [by] : law.knots.map(shift),
      hazard: (age) => (age < by ? 0 : law.hazard(age - by)),
      inverseHazard: (exponential) => (exponential > 0 ? shift(law.inverseHazard(exponential)) : 0),
      moments: () => ({ mean: by + law.mean, variance: law.variance }),
    };
  },
  describe: ({ by, law }, _, laws) => `${formatDuration(by)} plus (${laws.describe(law)})`,
});

import { expm1, log1p } from "../base/math.ts";
import { duration, formatDuration, positiveDuration } from "../base/units.ts";
import { defineLaw } from "./law.ts";
import { mustExceed } from "./parameters.ts";

/** Every length between two bounds is equally likely. */
export const uniform = defineLaw({
  kind: "uniform",
  summary: "every length between two bounds is equally likely",
  params: {
    from: duration().describe("the lower bound"),
    to: positiveDuration().describe("the upper bound"),
  },
  check: ({ from, to }) => mustExceed(["to", to], ["from", from]),
  create: ({ from, to }) => {
    const width = to - from;
    return {
      knots: [from, to],
      hazard: (age) => {
        if (age <= from) return 0;
        return age >= to ? Infinity : -log1p(-(age - from) / width);
      },
      inverseHazard: (exponential) =>
        exponential > 0 ? Math.min(to, from - width * expm1(-exponential)) : 0,
      moments: () => ({ mean: from + width / 2, variance: (width * width) / 12 }),
    };
  },
  describe: ({ from, to }) => `uniform from ${formatDuration(from)} to ${formatDuration(to)}`,
});

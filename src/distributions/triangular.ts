import { expm1, log1p } from "../base/math.ts";
import { duration, formatDuration, positiveDuration } from "../base/units.ts";
import { defineLaw } from "./law.ts";
import { mustExceed } from "./parameters.ts";

/** A density that rises in a straight line from the lower bound to the mode and falls to the upper bound. */
export const triangular = defineLaw({
  kind: "triangular",
  summary: "least, most likely and greatest length, with straight lines between",
  params: {
    from: duration().describe("the least length"),
    mode: duration().describe("the most likely length"),
    to: positiveDuration().describe("the greatest length"),
  },
  check: ({ from, mode, to }) => {
    const disorder = mustExceed(["to", to], ["from", from]);
    if (disorder !== undefined || (mode >= from && mode <= to)) return disorder;
    return { path: ["mode"], message: `found ${formatDuration(mode)}; mode must lie between from and to` };
  },
  create: ({ from, mode, to }) => {
    const rising = (to - from) * (mode - from);
    const hazardAtMode = -log1p(-(mode - from) / (to - from));
    return {
      knots: [...new Set([from, mode, to])],
      hazard: (age) => {
        if (age <= from) return 0;
        if (age >= to) return Infinity;
        if (age < mode) return -log1p(-((age - from) * (age - from)) / rising);
        return hazardAtMode - 2 * log1p(-(age - mode) / (to - mode));
      },
      inverseHazard: (exponential) => {
        if (exponential <= 0) return 0;
        if (exponential < hazardAtMode || mode === to) return from + Math.sqrt(-expm1(-exponential) * rising);
        return mode - (to - mode) * expm1((hazardAtMode - exponential) / 2);
      },
      moments: () => ({
        mean: (from + mode + to) / 3,
        variance:
          ((mode - from) * (mode - from) + (to - mode) * (to - mode) + (to - from) * (to - from)) / 36,
      }),
    };
  },
  describe: ({ from, mode, to }) =>
    `triangular from ${formatDuration(from)} to ${formatDuration(to)}, most often ${formatDuration(mode)}`,
});

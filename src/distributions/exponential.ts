import { formatDuration, positiveDuration, positiveRate } from "../base/units.ts";
import { defineLaw } from "./law.ts";

/** The memoryless law: the same chance of ending in every second, however old. H(t) = t / mean. */
export const exponential = defineLaw({
  kind: "exponential",
  summary: "no memory: the same chance of ending in every second",
  params: {
    mean: positiveDuration().optional().describe("the mean"),
    rate: positiveRate().optional().describe("how often it happens: one over the mean"),
  },
  forms: [["mean"], ["rate"]],
  create: ({ mean: given, rate }) => {
    const mean = given ?? 1 / rate!;
    return {
      isMemoryless: true,
      hazard: (age) => age / mean,
      inverseHazard: (exponential) => mean * exponential,
      moments: () => ({ mean, variance: mean * mean }),
    };
  },
  describe: (_, { mean }) => `exponential, mean ${formatDuration(mean)}`,
});

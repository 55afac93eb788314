import { bisectLeft, bisectRight } from "d3-array";
import { z } from "zod";
import { assert } from "../base/assert.ts";
import { log1p } from "../base/math.ts";
import { duration, formatDuration } from "../base/units.ts";
import { momentsOf } from "../stats/moments.ts";
import { defineLaw } from "./law.ts";

interface Steps {
  /** The different values, in ascending order. */
  readonly ages: readonly number[];
  /** The cumulative hazard at each of them; Infinity at the last. */
  readonly hazards: readonly number[];
}

const stepsOf = (values: readonly number[]): Steps => {
  const sorted = values.toSorted((a, b) => a - b);
  const ages = sorted.filter((value, i) => value !== sorted[i + 1]);
  const hazards = ages.map((age) => -log1p(-bisectRight(sorted, age) / sorted.length));
  return { ages, hazards };
};

/** Each of a list of observed lengths is equally likely; nothing in between or beyond ever happens. */
export const empirical = defineLaw({
  kind: "empirical",
  summary: "each of a list of observed lengths is equally likely",
  params: {
    values: z.array(duration()).min(1).max(1_000_000).optional().describe("the observed lengths"),
    file: z.string().min(1).optional().describe("a CSV file that holds them"),
    column: z.string().min(1).optional().describe("the column of that file"),
  },
  forms: [["values"], ["file", "column"]],
  isReady: ({ values }) => values !== undefined,
  create: ({ values }) => {
    assert(values !== undefined, "the values of a file have been read before a law is made of them");
    const { ages, hazards } = stepsOf(values);
    return {
      knots: ages,
      hazard: (age) => hazards[bisectRight(ages, age) - 1] ?? 0,
      inverseHazard: (exponential) => (exponential > 0 ? ages[bisectLeft(hazards, exponential)]! : 0),
      moments: () => {
        const { n, mean, sumOfSquares } = momentsOf(values);
        return { mean, variance: sumOfSquares / n };
      },
    };
  },
  describe: ({ values }, law) => {
    const [least, greatest] = [law.knots[0]!, law.knots.at(-1)!];
    const range = `from ${formatDuration(least)} to ${formatDuration(greatest)}`;
    return `one of ${values!.length} observed lengths ${range}, median ${formatDuration(law.quantile(0.5))}`;
  },
});

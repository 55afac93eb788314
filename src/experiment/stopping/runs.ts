import { z } from "zod";
import { positiveCount } from "../../base/units.ts";
import { eitherBy } from "../../distributions/either.ts";
import { defineStoppingRule } from "./rule.ts";

const MOST_LISTED = 1000;

/** A number of replications that is fixed beforehand. */
export const runs = defineStoppingRule({
  kind: "runs",
  summary: "a number of replications that is fixed beforehand",
  params: {
    runs: eitherBy(Array.isArray, z.array(positiveCount()).min(1).max(MOST_LISTED), positiveCount()).describe(
      "replications of each alternative; or a list of their numbers, in the alternatives' order",
    ),
  },
  unfit: ({ runs: wanted }, { alternatives }) =>
    Array.isArray(wanted) && wanted.length !== alternatives
      ? { parameter: "runs", message: `a list has one number for each of the ${alternatives} alternatives` }
      : undefined,
  create: ({ runs: wanted }, { alternatives, most }) => {
    const each = Array.isArray(wanted) ? wanted : Array<number>(alternatives).fill(wanted);
    return {
      first: each.map((count) => Math.min(count, most)),
      next: () => ({ ended: each.some((count) => count > most) ? "most-runs" : "runs" }),
    };
  },
});

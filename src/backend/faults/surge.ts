import { positiveAmount } from "../../base/units.ts";
import { defineFault } from "./fault.ts";

/**
 * More (or less) is asked of the service for a time: groups that share load need that many times as many servers. Several
 * at once multiply, each time computed anew from those that are on.
 */
export const surge = defineFault({
  kind: "surge",
  summary: "more is asked of the service for a time",
  params: { factor: positiveAmount().describe("how many times the usual demand is asked for") },
  ending: "length",
  misfit: ({ factor }) =>
    factor === 1 ? { path: "factor", message: "a factor of 1 changes nothing" } : null,
  create: ({ factor }) => ({
    strike: { do: "demand", factor },
    aim: { at: "everything" },
    lengths: {},
  }),
});

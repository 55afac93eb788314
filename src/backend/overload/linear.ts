import { positiveAmount, share } from "../../base/units.ts";
import { defineOverload } from "./rule.ts";

/**
 * To turn work away costs work: with r capacities of work turned away per second, each unit costing `costs` of one that is
 * done, max(floor, 1 − costs × r) of the capacity is left.
 */
export const linear = defineOverload({
  kind: "linear",
  summary: "what is turned away costs a part of the work of what is served",
  params: {
    costs: positiveAmount().describe(
      "the work of turning one away, as a multiple of the work of serving one",
    ),
    floor: share().prefault(0).describe("the share of the capacity that is left at worst; 0 by default"),
  },
  create:
    ({ costs, floor }) =>
    ({ refused }) =>
      Math.max(floor, 1 - costs * refused),
});

import { pow } from "../../base/math.ts";
import { positiveAmount, positiveDuration } from "../../base/units.ts";
import { defineOverload } from "./rule.ts";

/**
 * The longer the queue, the less is done: with b seconds of work waiting, 1 / (1 + (b / halves)^power) of the capacity.
 * Memory, locks and context switches all grow with the number of those that wait.
 */
export const congestion = defineOverload({
  kind: "congestion",
  summary: "the more work waits, the less is done",
  params: {
    halves: positiveDuration().describe("how long the queue is, in time, when half of the capacity is left"),
    power: positiveAmount().prefault(1).describe("how steeply the capacity falls around there; 1 by default"),
  },
  create:
    ({ halves, power }) =>
    ({ backlog }) =>
      1 / (1 + pow(backlog / halves, power)),
});

import { positiveDuration, positiveShare } from "../../base/units.ts";
import { defineAdmission } from "./rule.ts";

/** Lets in a share of what the good servers can do that grows evenly from `from` to all of it in the time `over`. */
export const ramp = defineAdmission({
  kind: "ramp",
  summary: "after opening, lets in a share of the capacity that grows from `from` to all within `over`",
  params: {
    from: positiveShare().describe("the share let in when the cell opens"),
    over: positiveDuration().describe(
      "how long it takes until as much is let in as the servers can do; never more than that",
    ),
  },
  memory: 0,
  create:
    ({ from, over }) =>
    ({ openFor, capacity }) =>
      // A cell that was always open has been so for ever: no share times that.
      openFor >= over ? capacity : capacity * (from + ((1 - from) * openFor) / over),
});

import { positiveDuration } from "../../base/units.ts";
import { defineReconnectPolicy, waitsInTurn } from "./policy.ts";

/**
 * No wait at all: who loses the link tries in the same instant, and who is refused tries again. What keeps the attempts of a phone
 * apart is then only how long it takes to be refused, there and back: `pause`.
 */
export const immediate = defineReconnectPolicy({
  kind: "immediate",
  summary: "tries again at once, time after time",
  params: {
    pause: positiveDuration()
      .prefault("1 s")
      .describe("the time that a refused attempt takes, there and back, before the next one"),
  },
  create: ({ pause }) =>
    waitsInTurn([
      [0, 0],
      [pause, pause],
    ]),
});

import { positiveDuration } from "../../base/units.ts";
import { defineReconnectPolicy, waitsInTurn } from "./policy.ts";

/** Every attempt waits anywhere between 0 and `within`, evenly. */
export const uniform = defineReconnectPolicy({
  kind: "uniform",
  summary: "a wait anywhere from 0 to `within` before every attempt",
  params: { within: positiveDuration().describe("each wait is uniform between 0 and this") },
  create: ({ within }) => waitsInTurn([[0, within]]),
});

import { positiveDuration } from "../../base/units.ts";
import { defineReconnectPolicy, waitsInTurn } from "./policy.ts";

/** Always the same wait: what started together stays together. */
export const fixed = defineReconnectPolicy({
  kind: "fixed",
  summary: "the same wait before every attempt",
  params: { wait: positiveDuration().describe("the time between two attempts") },
  create: ({ wait }) => waitsInTurn([[wait, wait]]),
});

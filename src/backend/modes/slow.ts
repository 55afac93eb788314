import { share } from "../../base/units.ts";
import { defineMode } from "./mode.ts";

/** Shares that slow something down, but neither stop it nor leave it as it is. */
const part = share().refine((to) => to > 0 && to < 1, "between 0 % and 100 %, both left out");

/**
 * The component serves with less capacity. It is not bad, so nobody takes over from it. Several causes at once multiply,
 * each time computed anew from those that are there.
 */
export const slow = defineMode({
  kind: "slow",
  summary: "serves, with less capacity",
  params: { to: part.describe("the share of its capacity that is left") },
  create: ({ to }) => ({ do: "slow", to }),
});

import { positiveCount, share } from "../../base/units.ts";
import { defineScheme, neededIn } from "./scheme.ts";

/** Rounding of a headroom such as 33.3 % is forgiven. */
const NEARLY = 1 - 1e-9;

/** How many times `needed` servers' work a capacity can do. */
const timesOf = (capacity: number, headroom: number, needed: number): number =>
  (capacity * (1 + headroom)) / (needed * NEARLY);

/**
 * All servers share the load; the service is there while the good ones are worth at least `needed` servers (k of n). A slow
 * one counts its share; with headroom each does that much more than it was counted for; what is asked
 * over the day, and in a surge, asks for as many times more.
 */
export const loadShared = defineScheme({
  kind: "load-shared",
  summary: "all servers share the load; at least `needed` of them must be good",
  params: {
    needed: positiveCount().describe("how many good servers the load needs; of a cell, its part"),
    headroom: share()
      .prefault("0 %")
      .describe(
        "how much more than its part each server can carry, so that fewer are enough; nothing by default",
      ),
  },
  feelsDemand: true,
  unit: () => 1,
  misfit: ({ needed, headroom }, servers, cells) => {
    const least = neededIn(needed, cells);
    return timesOf(servers, headroom, least) >= 1
      ? null
      : `${least} servers are needed, but there are only ${servers}`;
  },
  create: ({ needed, headroom }, servers, cells) => {
    const least = neededIn(needed, cells);
    const enoughFor = (capacity: number) => timesOf(capacity, headroom, least);
    return {
      groupSize: servers,
      carries: least,
      enoughFor,
      // Divided just as it is where the time is found from which on it is not enough any more.
      rule: ({ capacity, demand, surges }) => (demand <= enoughFor(capacity) / surges ? "serves" : "down"),
      seats: null,
    };
  },
});

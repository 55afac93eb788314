import { z } from "zod";
import { duration, positiveDuration } from "../../base/units.ts";
import { defineReconnectPolicy, type Waits } from "./policy.ts";

/** Waits 0 … `first` once, then doubles from `base` up to `cap`, each wait with full jitter (uniform from 0) or none. */
export const exponential = defineReconnectPolicy({
  kind: "exponential",
  summary:
    "a first wait from 0 to `first`, then waits that double from `base` up to `cap`, with or without jitter",
  params: {
    first: duration().prefault("0 s").describe("the first wait is uniform between 0 and this"),
    base: positiveDuration().prefault("1 s").describe("the second wait, which doubles from then on"),
    cap: positiveDuration().describe("the longest wait"),
    jitter: z
      .enum(["full", "none"])
      .default("full")
      .describe("full: each wait is uniform between 0 and its length; none: it is its length"),
  },
  create: ({ first, base, cap, jitter }) => {
    const waits: [number, number][] = [[0, first]];
    for (let wait = base; ; wait *= 2) {
      const longest = Math.min(wait, cap);
      waits.push(jitter === "full" ? [0, longest] : [longest, longest]);
      if (wait >= cap) return waits satisfies Waits;
    }
  },
});

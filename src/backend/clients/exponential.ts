import { z } from "zod";
import { duration, positiveDuration } from "../../base/units.ts";
import { defineReconnectPolicy, type Waits } from "./policy.ts";

/** Waits 0 … `first` once, then doubles from `base` up to `cap`, each wait with full jitter (uniform from 0) or none. */
export const exponential = defineReconnectPolicy({
  kind: "exponential",
  summary:
    "a first wait from 0 to `first`, then waits that double from `base` up to `cap`, with or without jitter",
  params: {
    first: duration().prefault("0 s"),
    base: positiveDuration().prefault("1 s"),
    cap: positiveDuration(),
    jitter: z.enum(["full", "none"]).default("full"),
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

import { z } from "zod";
import { duration, positiveDuration, share } from "../../base/units.ts";
import { jittered } from "./jitter.ts";
import { defineReconnectPolicy, waitsInTurn } from "./policy.ts";

/** Waits 0 … `first` once, then one step more after every failure, up to `cap`; without one for so many failures at most. */
export const linear = defineReconnectPolicy({
  kind: "linear",
  summary: "a first wait from 0 to `first`, then waits of `step` for every failure so far, up to `cap`",
  params: {
    first: duration().prefault("0 s").describe("the first wait is uniform between 0 and this"),
    step: positiveDuration().describe("by how much each wait is longer than the one before"),
    cap: positiveDuration().optional().describe("the longest wait, before jitter"),
    grows: z
      .int()
      .min(1)
      .max(200)
      .default(60)
      .describe("for how many failures waits grow; then, as from `cap` on, they stay as long as they are"),
    jitter: z
      .enum(["full", "equal", "around", "none"])
      .default("none")
      .describe(
        "full: each wait is uniform between 0 and its length; equal: between half of it and all; around: between `spread` less and `spread` more; none: it is its length",
      ),
    spread: share().prefault(0.2).describe("around: how much of its length a wait may be longer or shorter"),
  },
  create: ({ first, step, cap = Number.POSITIVE_INFINITY, grows, jitter, spread }) => {
    const waits: [number, number][] = [[0, first]];
    for (let failures = 1; ; failures++) {
      const length = Math.min(cap, failures * step);
      waits.push(jittered(length, jitter, spread));
      if (length === cap || failures === grows) return waitsInTurn(waits);
    }
  },
});

import { z } from "zod";
import { duration, positiveDuration, share } from "../../base/units.ts";
import { decorrelated } from "./decorrelated.ts";
import { jittered } from "./jitter.ts";
import { defineReconnectPolicy, waitsInTurn } from "./policy.ts";

/**
 * Waits 0 … `first` once, then ever longer from `base` up to `cap`. With 60 s first and full jitter this is the rule of XMPP (RFC
 * 6120, 3.3: anywhere in the first minute, then truncated binary exponential back-off as on Ethernet, with slots made
 * continuous); with factor 1.6, cap 120 s and jitter around it is gRPC's.
 */
export const exponential = defineReconnectPolicy({
  kind: "exponential",
  summary:
    "a first wait from 0 to `first`, then waits that grow by `factor` from `base` up to `cap`, with or without jitter",
  params: {
    first: duration()
      .prefault("0 s")
      .describe("the first wait is uniform between 0 and this: 60 s is the rule of XMPP"),
    base: positiveDuration().prefault("1 s").describe("the second wait, which grows from then on"),
    factor: z.number().min(1.1).max(1000).default(2).describe("how many times the wait before each wait is"),
    cap: positiveDuration().describe("the longest wait, before jitter"),
    jitter: z
      .enum(["full", "equal", "around", "decorrelated", "none"])
      .default("full")
      .describe(
        "full: each wait is uniform between 0 and its length; equal: between half of it and all; around: between `spread` less and `spread` more; decorrelated: each wait is uniform between `base` and three times the wait before, at most `cap`, and `factor` has no say; none: it is its length",
      ),
    spread: share().prefault(0.2).describe("around: how much of its length a wait may be longer or shorter"),
  },
  create: ({ first, base, factor, cap, jitter, spread }) => {
    if (jitter === "decorrelated") return decorrelated(first, base, cap);
    const waits: [number, number][] = [[0, first]];
    for (let length = base; ; length *= factor) {
      waits.push(jittered(Math.min(length, cap), jitter, spread));
      if (length >= cap) return waitsInTurn(waits);
    }
  },
});

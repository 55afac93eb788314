import { z } from "zod";
import { defineMode } from "./mode.ts";

/**
 * All connections that phones hold on the server are lost at one instant. Nothing else is wrong with it, so this is over at
 * once: its life begins anew, or after the repair where there is one.
 */
export const drop = defineMode({
  kind: "drop",
  summary: "loses all connections that it holds, at one instant",
  params: {
    silent: z
      .boolean()
      .default(false)
      .describe(
        "whether phones are told nothing, and notice as late as that of a dead server; by default they are told",
      ),
  },
  create: ({ silent }) => ({ do: "drop", silent }),
});

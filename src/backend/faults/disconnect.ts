import { z } from "zod";
import { defineFault } from "./fault.ts";

/** Closes the connections of all phones of a cluster at one instant; nothing else fails. */
export const disconnect = defineFault({
  kind: "disconnect",
  summary: "all phones of a cluster lose their connection at once; nothing else fails",
  params: { cluster: z.string().describe("the cluster that phones are connected to") },
  ending: "at-once",
  create: ({ cluster }) => ({
    strike: { do: "disconnect" },
    aim: { at: "cluster", name: cluster },
    lengths: {},
  }),
});

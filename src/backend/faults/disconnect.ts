import { z } from "zod";
import { defineFault } from "./fault.ts";

/** Closes the connections of all phones of a cluster at one instant; nothing else fails. */
export const disconnect = defineFault({
  kind: "disconnect",
  summary: "all phones of a cluster lose their connection at once; nothing else fails",
  params: { cluster: z.string() },
  targetOf: ({ cluster }, { clusters }) => ({
    path: "cluster",
    found: cluster,
    allowed: clusters,
    breaks: false,
  }),
  create: ({ cluster }, { cells }) => ({ do: "drop", cells: Int32Array.from(cells(cluster)) }),
});

import { z } from "zod";
import { positiveCount } from "../../base/units.ts";
import { createLaw, lawSchema } from "../../distributions/family.ts";
import { among, defineFault } from "./fault.ts";

/**
 * Planned work on servers or routers, one batch after another, in the order of the model, as in a rolling upgrade. Each batch
 * is drained (it still serves), then taken out, whatever its state, for as long as the work takes; then comes the next. A
 * batch postpones itself while one outside of it, in a group of one of its own, is not good, or has no complete copy of the data; it looks again whenever that
 * changes. The work is not a repair, and the clocks of what is taken out go on, unless it renews them.
 */
export const maintenance = defineFault({
  kind: "maintenance",
  summary: "planned work: servers are taken out and brought back, one batch after another",
  params: {
    among: among(),
    batch: positiveCount().default(1).describe("how many are taken out at a time; 1 by default"),
    takes: lawSchema().describe(
      "how long each batch is out; what acts in it is taken over from as if it had failed",
    ),
    drains: lawSchema()
      .optional()
      .describe("how long a batch still serves before it is taken out; left out: not at all"),
    whenBad: z
      .enum(["postpone", "go-on"])
      .default("postpone")
      .describe(
        "what a batch does while others of its groups are bad or their copies not complete: it waits (default), or goes on",
      ),
    renews: z
      .boolean()
      .default(false)
      .describe(
        "whether those that were worked on are as good as new: their lives begin anew; by default they go on",
      ),
  },
  ending: "by-itself",
  create: ({ among: names, batch, takes, drains, whenBad, renews }) => ({
    strike: { do: "maintain", batch, postpones: whenBad === "postpone", renews },
    aim: { at: "among", names: [names].flat() },
    lengths: { takes: createLaw(takes), ...(drains === undefined ? {} : { drains: createLaw(drains) }) },
  }),
});

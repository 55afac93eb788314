import { positiveCount, share } from "../../base/units.ts";
import { createLaw, lawSchema } from "../../distributions/family.ts";
import { createSwitching, switchingSchema } from "../failover/family.ts";
import { instantSwitch, unlessInstant } from "../failover/spec.ts";
import { defineScheme, neededIn } from "./scheme.ts";

/**
 * Some servers act, all others stand by: N + k. For each acting one that is bad a spare is called that is believed to be
 * good; several are called side by side. The group serves while all that shall act do. A server that is repaired stands
 * by, unless its place is still empty.
 */
export const standby = defineScheme({
  kind: "standby",
  summary: "some servers act, the others stand by and are started when one that acts fails",
  params: {
    active: positiveCount().describe("how many servers act; all others of the service stand by"),
    dormant: share()
      .prefault("100 %")
      .describe(
        "the part of its wear that a server has while it stands by: 0 is cold, 100 % (the default) is hot",
      ),
    start: lawSchema()
      .default({ kind: "fixed", value: 0 })
      .describe("how long it takes to start one that stands by; no time by default"),
    failover: switchingSchema().optional(),
  },
  unit: () => 1,
  misfit: ({ active }, servers, cells) => {
    const least = neededIn(active, cells);
    return least < servers ? null : `${least} act of ${servers} servers, so that none stands by`;
  },
  create: ({ active, dormant, start, failover }, servers, cells) => {
    const seats = neededIn(active, cells);
    return {
      groupSize: servers,
      rule: ({ acting, spares }) => (acting === seats ? "serves" : spares > 0 ? "take-over" : "down"),
      seats: {
        seats,
        elects: false,
        dormant,
        starts: unlessInstant(createLaw(start)),
        switching: failover === undefined ? instantSwitch : createSwitching(failover),
        copies: null,
        sharesData: false,
      },
    };
  },
});
